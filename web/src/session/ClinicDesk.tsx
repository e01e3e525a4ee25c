import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput, TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { Part } from './Part';
import { useStep } from './useStep';

/** The short word at a shared desk of a clinic, and the browser that is that desk. */
export function ClinicDesk({ hasPin }: { hasPin: boolean }) {
  const { t } = useTranslation();
  const done = () => Promise.resolve(tell(t('app.done'), 'ok'));
  const pin = useStep(['pin'], (body) => api.PUT('/api/v1/session/pin', { body }), done);
  const desk = useStep(['code'], (body) => api.POST('/api/v1/session/desk', { body }), done);
  return (
    <>
      <Part title={t('account.pin')}>
        <form className="fields" onSubmit={pin.submit}>
          {pin.refused}
          <Field label={t('account.pinHint')}>
            <SecretInput name="pin" required pattern="[0-9]{6}" inputMode="numeric" autoComplete="off" />
          </Field>
          <Button submit loading={pin.sending}>
            {t(hasPin ? 'account.changePin' : 'app.save')}
          </Button>
        </form>
      </Part>
      <Part title={t('account.desk')}>
        <form className="fields" onSubmit={desk.submit}>
          {desk.refused}
          <Field label={t('account.deskHint')}>
            <TextInput name="code" required minLength={12} autoComplete="off" />
          </Field>
          <Button submit loading={desk.sending}>
            {t('account.register')}
          </Button>
        </form>
      </Part>
    </>
  );
}
