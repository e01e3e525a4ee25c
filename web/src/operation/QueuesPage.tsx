import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';
import { DataTable } from '../ui/table/DataTable';
import { DeadLetters } from './DeadLetters';
import { EVERY_MS } from './every';
import { useSpan } from './useSpan';

type Queue = Schemas['QueueResponse'];

/** Every worker sends a canary through each queue every ten seconds. */
const SILENT_AFTER_S = 40;

/** What is under way in the background and what was given up: counts and ids, no person's data. */
export function QueuesPage() {
  const { t } = useTranslation();
  const span = useSpan();
  const read = useQuery({
    queryKey: ['queues'],
    refetchInterval: EVERY_MS,
    retry: false,
    queryFn: async () => (await api.GET('/api/v1/queues')).data,
  });
  const state = read.data;
  if (read.isPending) return <Waiting rows={8} />;
  if (!state) return <ProblemView error={read.error} retry={() => void read.refetch()} />;
  const dead = state.queues.reduce((sum, queue) => sum + queue.dead, 0);
  const stale = read.isError;
  const at = moment(state.asOf, { seconds: true });
  return (
    <Page
      title={t('nav.queues')}
      extra={!stale && <span className="muted small num">{t('queues.asOf', { at })}</span>}
    >
      {stale && (
        <p className="note" role="alert">
          {t('queues.stale', { at })}
        </p>
      )}
      {state.workers === 0 && (
        <p className="note" role="alert">
          {t('queues.noWorker')}
        </p>
      )}
      <div className="figures">
        <Figure label={t('queues.workers')} bad={state.workers === 0}>
          {state.workers}
        </Figure>
        <Figure label={t('queues.unsent')}>{span(state.outbox.unsentSeconds)}</Figure>
        <Figure label={t('queues.overdue')} bad={state.outbox.overdue > 0}>
          {state.outbox.overdue}
        </Figure>
        <Figure label={t('queues.dead')} bad={dead > 0}>
          {dead}
        </Figure>
        <Figure label={t('queues.backend')} word>
          {t(`queues.stores.${state.backend}`)}
        </Figure>
      </div>
      <section className="panel" aria-label={t('nav.queues')}>
        <DataTable<Queue>
          rowKey="queue"
          dataSource={state.queues}
          columns={[
            { title: t('queues.queue'), render: (_, row) => t(`queues.names.${row.queue}`) },
            { title: t('queues.waiting'), align: 'right', render: (_, row) => row.open - row.active },
            { title: t('queues.active'), align: 'right', dataIndex: 'active' },
            { title: t('queues.retrying'), align: 'right', render: (_, row) => warned(row.retrying) },
            { title: t('queues.dead'), align: 'right', render: (_, row) => warned(row.dead) },
            { title: t('queues.oldest'), align: 'right', render: (_, row) => span(row.oldestSeconds) },
            {
              title: t('queues.late'),
              align: 'right',
              render: (_, { lateness }) =>
                lateness.rows > 0 && `${span(lateness.p99)} / ${span(lateness.max)}`,
            },
            {
              title: t('queues.pulse'),
              align: 'right',
              render: (_, { pickedUpSeconds: seconds }) =>
                seconds === null || seconds > SILENT_AFTER_S ? (
                  <span className="flag-warn">
                    {seconds !== null && span(seconds)} {t('queues.silent')}
                  </span>
                ) : (
                  span(seconds)
                ),
            },
          ]}
        />
      </section>
      <DeadLetters />
    </Page>
  );
}

const warned = (count: number) => (count > 0 ? <strong className="flag-warn">{count}</strong> : count);

interface FigureProps {
  label: string;
  bad?: boolean;
  /** No figure but a word, which needs more room. */
  word?: boolean;
  children: ReactNode;
}

const Figure = ({ label, bad, word, children }: FigureProps) => (
  <div className={word ? 'panel figure word' : 'panel figure'}>
    <span className="muted">{label}</span>
    <span className={bad ? 'value flag-warn' : 'value'}>{children}</span>
  </div>
);
