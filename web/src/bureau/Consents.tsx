import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { noteOf } from '../ui/heard';
import { heardIn, HowHeard } from '../ui/HowHeard';
import { Button } from '../ui/plain/Button';
import { Choice, Field } from '../ui/plain/Fields';
import { useAct } from '../ui/useAct';

type Order = Schemas['ConsentRequest'];
const PURPOSES: readonly Order['purpose'][] = [
  'registration',
  'share_with_employer',
  'medical',
  'follow_up',
  'poverty_proof',
  'automated_ranking',
];

/** What the person agreed to, or takes back: purpose by purpose, with how it was said and who stood by. */
export function Consents({ seekerId }: { seekerId: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('seeker.consent') ?? false;
  const [open, setOpen] = useState(false);
  const record = useAct(
    async (form: FormData) => {
      const purposes = PURPOSES.filter((purpose) => form.has(purpose));
      const { channel = 'in_person', ...heard } = heardIn(form);
      for (const purpose of purposes)
        await api.POST('/api/v1/seekers/{id}/consents', {
          params: { path: { id: seekerId } },
          body: {
            reportedBy: 'worker',
            channel,
            purpose,
            given: form.get('given') === 'yes',
            evidence: noteOf(channel),
            ...heard,
          },
        });
      return purposes.length;
    },
    () => setOpen(false),
  );
  if (!may) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (PURPOSES.some((purpose) => form.has(purpose))) record.mutate(form);
  };
  return (
    <div className="moves">
      <div className="buttons">
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('consents.record')}
        </Button>
        {record.isSuccess && !open && (
          <span role="status">{t('consents.recorded', { count: record.data })}</span>
        )}
      </div>
      {open && (
        <form className="panel fields" aria-label={t('consents.record')} onSubmit={submit}>
          <fieldset className="ticks">
            <legend>{t('consents.what')}</legend>
            {PURPOSES.map((purpose) => (
              <label key={purpose}>
                <input type="checkbox" name={purpose} /> {t(`consents.purposes.${purpose}`)}
              </label>
            ))}
          </fieldset>
          <Field label={t('consents.word')}>
            <Choice
              name="given"
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: t(`consents.given.${value}`),
              }))}
            />
          </Field>
          <HowHeard usual="in_person" />
          <div className="buttons">
            <Button onClick={() => setOpen(false)}>{t('app.cancel')}</Button>
            <Button type="primary" submit loading={record.isPending}>
              {t('consents.save')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
