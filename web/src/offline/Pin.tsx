import { LockOutlined, MobileOutlined } from '@ant-design/icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { Sheet } from '../ui/plain/Sheet';
import { useAct } from '../ui/useAct';
import { openByPin, useGrant } from './grant';

const PIN = '[0-9]{6}';

function PinInput({ label, name }: { label: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      <SecretInput
        name={name}
        required
        pattern={PIN}
        maxLength={6}
        title={t('offline.day.six')}
        inputMode="numeric"
        autoComplete="off"
      />
    </Field>
  );
}

/** Opens the day that was granted to this device; every wrong PIN counts. */
export function PinGate({ opened }: { opened?: () => void }) {
  const { t } = useTranslation();
  const { left } = useGrant();
  const [wrong, setWrong] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const outcome = await openByPin(String(new FormData(form).get('pin')));
    setBusy(false);
    if (outcome === 'open') return opened?.();
    form.reset();
    setWrong(true);
    if (outcome === 'over') tell(t('offline.day.gone'), 'bad');
  };
  return (
    <form className="panel fields" onSubmit={(event) => void submit(event)}>
      <h2>
        <LockOutlined aria-hidden /> {t('offline.day.locked')}
      </h2>
      {wrong && (
        <p className="refused" role="alert">
          {t('offline.day.wrong', { count: left })}
        </p>
      )}
      <PinInput label={t('offline.day.pin')} name="pin" />
      <Button type="primary" submit block loading={busy}>
        {t('offline.day.open')}
      </Button>
      {forgotten ? (
        <p className="muted" role="status">
          {t('offline.day.forgottenText')}
        </p>
      ) : (
        <Button type="link" block onClick={() => setForgotten(true)}>
          {t('offline.day.forgotten')}
        </Button>
      )}
    </form>
  );
}

interface TakeProps {
  label: string;
  why: string;
  take: (pin: string) => Promise<void>;
  small?: boolean;
}

/** Asks for a PIN of six digits, twice, and takes along what it opens. */
export function TakeAlong({ label, why, take: act, small = false }: TakeProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [apart, setApart] = useState(false);
  const take = useAct(act, () => {
    setOpen(false);
    tell(t('offline.day.taken'), 'ok');
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const same = form.get('pin') === form.get('again');
    setApart(!same);
    if (same) take.mutate(String(form.get('pin')));
  };
  return (
    <>
      <Button
        type={small ? 'default' : 'primary'}
        icon={<MobileOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <form className="fields" onSubmit={submit}>
          <p className="muted">{why}</p>
          {apart && (
            <p className="refused" role="alert">
              {t('offline.day.apart')}
            </p>
          )}
          <PinInput label={t('offline.day.choose')} name="pin" />
          <PinInput label={t('offline.day.again')} name="again" />
          <Button type="primary" submit block loading={take.isPending}>
            {t('offline.day.do')}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
