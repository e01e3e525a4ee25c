import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession, useToday } from '../session/session';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';

/** A court, an inspection or a claim needs the record of this person: it is not erased until a day. */
export function HoldPerson({ seekerId }: { seekerId: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('seeker.erase') ?? false;
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('holds.set')}
      </Button>
      {open && <HoldSheet seekerId={seekerId} close={() => setOpen(false)} />}
    </>
  );
}

function HoldSheet({ seekerId, close }: { seekerId: string; close: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const [body, setBody] = useState({ reason: '', basis: '', until: '' });
  const put = (part: Partial<typeof body>) => setBody((old) => ({ ...old, ...part }));
  const hold = useAct(
    async () =>
      (
        await api.POST('/api/v1/seekers/{id}/legal-holds', {
          params: { path: { id: seekerId } },
          body,
        })
      ).data,
    (done) => {
      tell(t(done && 'act' in done ? 'approvals.sent' : 'holds.done'));
      close();
    },
  );
  return (
    <Sheet
      open
      title={t('holds.set')}
      onClose={close}
      foot={
        <SureFoot
          label={t('holds.set')}
          close={close}
          press={() => hold.mutate(undefined)}
          busy={hold.isPending}
          disabled={!body.reason.trim() || !body.basis.trim() || !body.until}
        />
      }
    >
      <p className="muted small">{t('holds.setHint')}</p>
      <Field label={t('holds.basis')}>
        <TextInput
          data-focus
          maxLength={120}
          value={body.basis}
          onChange={({ target }) => put({ basis: target.value })}
        />
      </Field>
      <Field label={t('holds.reason')}>
        <TextInput
          maxLength={200}
          value={body.reason}
          onChange={({ target }) => put({ reason: target.value })}
        />
      </Field>
      <Field label={t('holds.until')}>
        <TextInput
          type="date"
          min={today}
          value={body.until}
          onChange={({ target }) => put({ until: target.value })}
        />
      </Field>
    </Sheet>
  );
}
