import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession, useToday } from '../session/session';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';

type Day = Schemas['ClinicDayDto'];
const DAYS = 14;
const DAY_MS = 86_400_000;

/** How many the clinic takes on each of the next two weeks; a day left empty is as the contract says. */
export function SlotsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const id = useSession().data?.scope.clinicId ?? '';
  const days = Array.from({ length: DAYS }, (_, at) =>
    new Date(Date.parse(today) + at * DAY_MS).toISOString().slice(0, 10),
  );
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const path = { id };
  const slots = useQuery({
    queryKey: ['clinic-days', id, today],
    enabled: id !== '',
    queryFn: async () => {
      const query = { from: days[0]!, to: days.at(-1)! };
      return (await api.GET('/api/v1/medical/clinics/{id}/days', { params: { path, query } })).data ?? [];
    },
  });
  const save = useAct(
    async (changed: Day[]) =>
      api.PUT('/api/v1/medical/clinics/{id}/days', { params: { path }, body: { days: changed } }),
    () => {
      setWritten({});
      tell(t('clinic.saved'), 'ok');
    },
  );
  if (slots.isError) return <ProblemView error={slots.error} />;
  if (slots.isPending) return <Skeleton active />;
  const known = new Map(slots.data.filter(({ exam }) => exam === 'any').map(({ day, slots: n }) => [day, n]));
  const changed = Object.entries(written)
    .filter(([, text]) => /^\d{1,4}$/.test(text))
    .map(([day, text]): Day => ({ day, exam: 'any', slots: Number(text) }));
  return (
    <Page
      title={t('clinic.slots')}
      extra={
        <Button
          type="primary"
          disabled={changed.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate(changed)}
        >
          {t('clinic.saveDays', { count: changed.length })}
        </Button>
      }
    >
      <span className="muted small">{t('clinic.slotsHint')}</span>
      <section className="panel figures">
        {days.map((day) => (
          <label className="figure" key={day}>
            <span className="muted num">{day}</span>
            <TextInput
              inputMode="numeric"
              maxLength={4}
              value={written[day] ?? String(known.get(day) ?? '')}
              onChange={({ target }) => setWritten({ ...written, [day]: target.value.trim() })}
            />
          </label>
        ))}
      </section>
    </Page>
  );
}
