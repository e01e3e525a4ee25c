import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { Button } from '../ui/plain/Button';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
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
const HEARD = ['in_person', 'phone', 'paper', 'chat'] as const;

/** What the person agreed to, or takes back: purpose by purpose, with how it was said and who stood by. */
export function Consents({ seekerId }: { seekerId: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('seeker.consent') ?? false;
  const [open, setOpen] = useState(false);
  const record = useAct(
    async (form: FormData) => {
      const purposes = PURPOSES.filter((purpose) => form.has(purpose));
      const channel = HEARD.find((one) => one === form.get('channel')) ?? 'in_person';
      const witness = String(form.get('witness') ?? '').trim();
      for (const purpose of purposes)
        await api.POST('/api/v1/seekers/{id}/consents', {
          params: { path: { id: seekerId } },
          body: {
            saidBy: 'worker',
            channel,
            purpose,
            given: form.get('given') === 'yes',
            ...(witness ? { witness } : {}),
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
          <Field label={t('consents.how')}>
            <Choice
              name="channel"
              options={HEARD.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
          </Field>
          <Field label={t('consents.witness')}>
            <TextInput name="witness" maxLength={60} autoComplete="off" />
          </Field>
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
