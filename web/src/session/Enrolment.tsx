import { CopyOutlined, WarningFilled } from '@ant-design/icons';
import { QRCodeSVG } from '@rc-component/qrcode';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { Waiting } from '../ui/plain/Rest';
import { tell } from '../ui/plain/notices';
import { ProblemView } from '../ui/ProblemView';
import { useStep } from './useStep';

/** A secret for the phone, its first code, then the recovery codes, shown once. */
export function Enrolment({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[]>();
  const begun = useQuery({
    queryKey: ['second-factor'],
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    queryFn: async () => (await api.POST('/api/v1/session/second-factor')).data,
  });
  const step = useStep(
    ['code'],
    async (body) =>
      setCodes((await api.POST('/api/v1/session/second-factor/confirmation', { body })).data?.codes),
    () => Promise.resolve(),
  );
  if (codes)
    return (
      <>
        <p className="note">
          <WarningFilled className="flag-warn" aria-hidden /> {t('signIn.recoveryHint')}
        </p>
        <pre className="num">{codes.join('\n')}</pre>
        <Button type="primary" block onClick={() => void done()}>
          {t('signIn.written')}
        </Button>
      </>
    );
  if (begun.isPending) return <Waiting />;
  if (!begun.data) return <ProblemView error={begun.error} retry={() => void begun.refetch()} />;
  const { uri, secret } = begun.data;
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    tell(t('signIn.copied'), 'ok');
  };
  return (
    <form className="fields" onSubmit={step.submit}>
      <p>{t('signIn.scan')}</p>
      <div className="qr" aria-hidden>
        <QRCodeSVG value={uri} size={168} />
      </div>
      <p className="secret">
        <code className="num">{secret}</code>
        <Button
          type="text"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('signIn.copy')}
          onClick={() => void copy()}
        />
      </p>
      {step.refused}
      <Field label={t('signIn.firstCode')}>
        <TextInput
          name="code"
          required
          pattern="[0-9]{6}"
          maxLength={6}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      </Field>
      <Button type="primary" submit block loading={step.sending}>
        {t('signIn.enrol')}
      </Button>
    </form>
  );
}
