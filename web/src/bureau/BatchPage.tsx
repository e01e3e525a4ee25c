import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { type Column, DataTable } from '../ui/table/DataTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Waiting } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';
import { noteOf } from '../ui/heard';
import { useAct } from '../ui/useAct';
import { usePhone } from '../ui/useScreen';
import { BatchMoves } from './batches/BatchMoves';

/** Built of antd, which an escort's phone never fetches. */
const KeptSeats = lazy(async () => ({ default: (await import('./KeptSeats')).KeptSeats }));
/** Of a bureau's desk alone. */
const Candidates = lazy(async () => ({ default: (await import('./batches/Candidates')).Candidates }));

type Line = Schemas['BoardingLineResponse'];

/** The seat list of one batch: who is on it, who has boarded, who is missing, counted apart. */
export function BatchPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const path = { id: batchId };
  const batch = useQuery({
    queryKey: ['batch', batchId],
    queryFn: async () => (await api.GET('/api/v1/batches/{id}', { params: { path } })).data,
  });
  const lines = useQuery({
    queryKey: ['boarding', batchId],
    queryFn: async () => (await api.GET('/api/v1/batches/{id}/boarding-list', { params: { path } })).data,
  });
  const permissions = useSession().data?.permissions ?? [];
  const road = useQuery({
    queryKey: ['batch-road', batchId],
    enabled: permissions.includes('batch.list'),
    queryFn: async () => (await api.GET('/api/v1/batches/{id}/road', { params: { path } })).data,
  });
  const board = useAct(async (passengerId: string) =>
    api.POST('/api/v1/batches/{id}/roll-call', {
      params: { path },
      body: {
        reportedBy: 'escort',
        channel: 'in_person',
        evidence: noteOf('in_person'),
        boarded: [passengerId],
        absent: [],
        open: [],
      },
    }),
  );
  const mayBoard = permissions.includes('batch.board');
  if (batch.isPending || lines.isPending) return <Waiting />;
  if (!batch.data || !lines.data) return <ProblemView error={batch.error ?? lines.error} />;
  const others = lines.data.filter(({ kind }) => kind !== 'new').length;
  const calling = batch.data.status === 'boarding';
  const listing = permissions.includes('batch.list') && batch.data.status === 'planning';
  const keeping = permissions.includes('batch.list') && ['planning', 'locked'].includes(batch.data.status);
  return (
    <Page
      title={`${batch.data.code} ${batch.data.departureOn}`}
      extra={
        <>
          {t(`state.batch.${batch.data.status}`)}
          {mayBoard && (
            <Link to="/m/trips/$batchId" params={{ batchId }}>
              {t('batches.rollCall')}
            </Link>
          )}
        </>
      }
    >
      <section className="panel figures">
        {(['listed', 'boarded', 'notBoarded', 'arrived', 'started', 'pending'] as const).map((count) => (
          <div className="figure" key={count}>
            <span className="muted">{t(`batches.${count}`)}</span>
            <span className="value">{batch.data?.count[count]}</span>
            {count === 'listed' && others > 0 && (
              <span className="muted small">{t('batches.othersAboard', { count: others })}</span>
            )}
          </div>
        ))}
      </section>
      <BatchMoves key={batch.data.status} batch={batch.data} />
      {listing && (
        <Suspense fallback={<Waiting />}>
          <Candidates batch={batch.data} held={[...lines.data, ...(road.data?.reservations ?? [])]} />
        </Suspense>
      )}
      {keeping && (
        <Suspense fallback={<Waiting />}>
          <KeptSeats batchId={batchId} />
        </Suspense>
      )}
      <div className="panel">
        <DataTable<Line>
          rowKey="passengerId"
          dataSource={lines.data}
          columns={[
            {
              title: t('batches.seat'),
              className: 'num',
              render: (_, { coach, seat }) => coach && seat && t('batches.seatAt', { coach, seat }),
            },
            { title: t('people.name'), render: (_, line) => line.name ?? t('app.withheld') },
            {
              title: t('batches.boarded'),
              render: (_, line) =>
                calling && line.door === 'open' ? (
                  <Button onClick={() => board.mutate(line.passengerId)}>{t('batches.boarded')}</Button>
                ) : (
                  <span className={line.door === 'not_boarded' ? 'tag flag-warn' : 'tag'}>
                    {t(
                      line.door === 'boarded'
                        ? 'batches.boarded'
                        : line.door === 'open'
                          ? 'batches.open'
                          : 'batches.notBoarded',
                    )}
                  </span>
                ),
            },
            ...(phone
              ? []
              : ([
                  { title: t('batches.kind'), render: (_: unknown, line: Line) => t(`batches.${line.kind}`) },
                  { title: t('placements.employer'), dataIndex: 'employer' },
                  { title: t('placements.job'), dataIndex: 'job' },
                  { title: t('batches.stop'), dataIndex: 'stop' },
                  { title: t('batches.started'), dataIndex: 'startedOn', className: 'num' },
                  {
                    title: t('batches.late'),
                    render: (_: unknown, line: Line) =>
                      line.readyAfterLock && <span className="tag">{t('batches.late')}</span>,
                  },
                ] satisfies Column<Line>[])),
          ]}
        />
      </div>
    </Page>
  );
}
