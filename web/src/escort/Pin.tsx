import { LockOutlined, MobileOutlined } from '@ant-design/icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropTrip, unlock, useVault } from '../offline/vault';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput } from '../ui/plain/Fields';
import { ask, tell } from '../ui/plain/notices';
import { Sheet } from '../ui/plain/Sheet';
import { useAct } from '../ui/useAct';
import { takeAlong } from './trip';

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
        title={t('trip.keep.six')}
        inputMode="numeric"
        autoComplete="off"
      />
    </Field>
  );
}

/** Opens the trip this device keeps; every wrong PIN counts. */
export function PinGate() {
  const { t } = useTranslation();
  const { left } = useVault();
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const outcome = await unlock(String(new FormData(form).get('pin')));
    setBusy(false);
    if (outcome === 'open') return;
    form.reset();
    setWrong(true);
    if (outcome === 'erased') tell(t('trip.keep.erased'), 'bad');
  };
  const forgotten = async () => {
    const sure = await ask({
      title: t('trip.keep.dropTitle'),
      text: t('trip.keep.dropText'),
      yes: t('trip.keep.drop'),
      no: t('app.cancel'),
      danger: true,
    });
    if (sure) await dropTrip();
  };
  return (
    <form className="panel fields" onSubmit={(event) => void submit(event)}>
      <h2>
        <LockOutlined aria-hidden /> {t('trip.keep.locked')}
      </h2>
      {wrong && (
        <p className="refused" role="alert">
          {t('trip.keep.wrong', { count: left })}
        </p>
      )}
      <PinInput label={t('trip.keep.pin')} name="pin" />
      <Button type="primary" submit block loading={busy}>
        {t('trip.keep.open')}
      </Button>
      <Button type="link" block onClick={() => void forgotten()}>
        {t('trip.keep.forgotten')}
      </Button>
    </form>
  );
}

/** Takes list and numbers along under a PIN, for where the session ends and the signal does too. */
export function TakeAlong({ batchId, userId }: { batchId: string; userId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [apart, setApart] = useState(false);
  const take = useAct(
    (pin: string) => takeAlong(batchId, userId, pin),
    () => {
      setOpen(false);
      tell(t('trip.keep.taken'), 'ok');
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const same = form.get('pin') === form.get('again');
    setApart(!same);
    if (same) take.mutate(String(form.get('pin')));
  };
  return (
    <>
      <Button type="primary" icon={<MobileOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('trip.keep.take')}
      </Button>
      <Sheet open={open} title={t('trip.keep.take')} onClose={() => setOpen(false)}>
        <form className="fields" onSubmit={submit}>
          <p className="muted">{t('trip.keep.why')}</p>
          {apart && (
            <p className="refused" role="alert">
              {t('trip.keep.apart')}
            </p>
          )}
          <PinInput label={t('trip.keep.choose')} name="pin" />
          <PinInput label={t('trip.keep.again')} name="again" />
          <Button type="primary" submit block loading={take.isPending}>
            {t('trip.keep.do')}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
