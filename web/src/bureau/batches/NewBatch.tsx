import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useToday } from '../../session/session';
import { Button } from '../../ui/plain/Button';
import { Choice, Field, TextInput } from '../../ui/plain/Fields';
import { Sheet } from '../../ui/plain/Sheet';
import { useAct } from '../../ui/useAct';

const MOST_SEATS = 100;

/** A departure is planned: its day, one coach or several alike, and who rides along. */
export function NewBatch() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('batches.create')}
      </Button>
      <Sheet open={open} title={t('batches.create')} onClose={() => setOpen(false)}>
        <Plan />
      </Sheet>
    </>
  );
}

function Plan() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const escorts = useQuery({
    queryKey: ['escorts'],
    queryFn: async () => (await api.GET('/api/v1/batches/escorts')).data ?? [],
  });
  const plan = useAct(
    async (form: FormData) => {
      const count = Number(form.get('coaches'));
      const seats = Number(form.get('seats'));
      const escort = escorts.data?.find(({ userId }) => userId === form.get('escort'));
      const { data } = await api.POST('/api/v1/batches', {
        body: {
          reportedBy: 'bureau',
          channel: 'account',
          departureOn: String(form.get('departureOn')),
          vehicles: Array.from({ length: count }, (_, at) => ({ coach: String(at + 1), seats })),
          escorts: escort ? [{ name: escort.name, userId: escort.userId }] : [],
        },
      });
      return data;
    },
    (made) => made && void navigate({ to: '/batches/$batchId', params: { batchId: made.id } }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    plan.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="fields" onSubmit={submit}>
      <Field label={t('batches.departure')}>
        <TextInput name="departureOn" type="date" required min={today} data-focus />
      </Field>
      <Field label={t('batches.coaches')}>
        <TextInput name="coaches" type="number" required min={1} max={20} defaultValue={1} />
      </Field>
      <Field label={t('batches.seatsEach')}>
        <TextInput name="seats" type="number" required min={1} max={MOST_SEATS} defaultValue={49} />
      </Field>
      <Field label={t('batches.escort')}>
        <Choice
          name="escort"
          options={[
            { value: '', label: t('batches.noEscort') },
            ...(escorts.data ?? []).map(({ userId, name, organisation }) => ({
              value: userId,
              label: `${name}，${organisation}`,
            })),
          ]}
        />
      </Field>
      <Button type="primary" submit loading={plan.isPending}>
        {t('batches.plan')}
      </Button>
    </form>
  );
}
