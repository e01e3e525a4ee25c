import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { Button } from '../ui/plain/Button';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';

type Order = Schemas['ConsentsRequest'];
const FORM = 'consent-round';

/** Who was asked to be shown to companies and has not answered: read to them aloud before a witness, what they say is entered together. */
export function ConsentRounds() {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('seeker.consent') ?? false;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waiting = useQuery({
    queryKey: ['consent-requests'],
    enabled: may,
    queryFn: async () => (await api.GET('/api/v1/seekers/consent-requests')).data ?? [],
  });
  const close = () => {
    setOpen(false);
    setChosen([]);
  };
  const record = useAct(async (body: Order) => api.POST('/api/v1/seekers/consents', { body }), close);
  const people = waiting.data ?? [];
  if (people.length === 0) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    record.mutate({
      seekerIds: [...chosen],
      purpose: 'share_with_employer',
      given: form.get('given') === 'yes',
      reportedBy: 'worker',
      channel: 'in_person',
      witness: String(form.get('witness') ?? '').trim(),
    });
  };
  const tick = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('consents.round', { count: people.length })}</Button>
      <Sheet
        side
        open={open}
        onClose={close}
        title={t('consents.roundTitle')}
        foot={
          <SureFoot
            label={t('consents.roundSave', { count: chosen.length })}
            close={close}
            form={FORM}
            busy={record.isPending}
            disabled={chosen.length === 0}
          />
        }
      >
        <p>{t('consents.readAloud')}</p>
        <form id={FORM} className="fields" onSubmit={submit}>
          <fieldset className="ticks">
            <legend>{t('consents.whoWasThere')}</legend>
            {people.map(({ seekerId, name, byHand }) => (
              <label key={seekerId}>
                <input
                  type="checkbox"
                  checked={chosen.includes(seekerId)}
                  onChange={({ target }) => tick(seekerId, target.checked)}
                />{' '}
                {name} {byHand && <span className="muted small">{t('consents.noPhone')}</span>}
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
          <Field label={t('consents.witness')}>
            <TextInput name="witness" required maxLength={60} autoComplete="off" />
          </Field>
        </form>
      </Sheet>
    </>
  );
}
