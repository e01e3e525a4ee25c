import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import { Failures } from '../../ui/Failures';
import type { Failure } from '../../ui/failures';
import { Button } from '../../ui/plain/Button';
import { Nothing } from '../../ui/plain/Rest';
import { Sheet } from '../../ui/plain/Sheet';
import { SureFoot } from '../../ui/plain/SureFoot';
import { DataTable } from '../../ui/table/DataTable';
import { useAct } from '../../ui/useAct';
import { freeSeats, type Seat } from './seats';

type Placement = Schemas['PlacementResponse'];
interface Props {
  batch: Schemas['BatchDetailResponse'];
  /** Seats that are held, kept ones among them. */
  held: readonly { coach: string | null; seat: number | null }[];
}

async function whoIsReady(batchId: string): Promise<Placement[]> {
  const params = { path: { id: batchId }, query: { limit: 500 } };
  const { data } = await api.GET('/api/v1/batches/{id}/candidates', { params });
  const wanted = new Set(data?.placementIds);
  const found: Placement[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, cursor, status: ['ready' as const] };
    const page = (await api.GET('/api/v1/placements', { params: { query } })).data;
    found.push(...(page?.items ?? []).filter(({ id }) => wanted.has(id)));
    cursor = page?.nextCursor ?? undefined;
  } while (cursor && found.length < wanted.size);
  return found;
}

/** Whoever is ready and on no list: chosen, looked at with the seat each would get, listed; who was refused is named. */
export function Candidates({ batch, held }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [sure, setSure] = useState(false);
  const [outcome, setOutcome] = useState<{ done: number; failures: Failure[] }>();
  const ready = useQuery({ queryKey: ['candidates', batch.id], queryFn: () => whoIsReady(batch.id) });
  const rows = ready.data ?? [];
  const nameOf = (row: Placement) => row.seekerName ?? t('app.withheld');
  const free = freeSeats(batch.vehicles, held);
  const seated = rows
    .filter(({ id }) => chosen.includes(id))
    .map((row, at) => ({ row, seat: free[at] as Seat | undefined }));
  const list = useAct(
    async () => {
      const failures: Failure[] = [];
      for (const { row, seat } of seated)
        await api
          .POST('/api/v1/batches/{id}/passengers', {
            params: { path: { id: batch.id } },
            body: { reportedBy: 'bureau', channel: 'account', passengers: [{ placementId: row.id, seat }] },
          })
          .catch((error: unknown) => {
            const { problem } = problemOf(error);
            if (!problem) throw error;
            failures.push({ name: nameOf(row), why: said(problem.text) });
          });
      return { done: seated.length - failures.length, failures };
    },
    (done) => {
      setOutcome(done);
      setChosen([]);
      setSure(false);
    },
  );
  return (
    <section className="panel stacked">
      <div className="page-head">
        <h2>{t('batches.ready')}</h2>
        <span className="grow" />
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setSure(true)}>
          {t('batches.list', { count: chosen.length })}
        </Button>
      </div>
      {outcome && <Failures {...outcome} file={t('batches.notListed')} />}
      <DataTable<Placement>
        rowKey="id"
        dataSource={rows}
        empty={<Nothing>{t('batches.nobodyReady')}</Nothing>}
        rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => setChosen(keys as string[]) }}
        columns={[
          { title: t('people.name'), render: (_, row) => nameOf(row) },
          { title: t('placements.employer'), dataIndex: 'employerName' },
          { title: t('placements.job'), dataIndex: 'job' },
        ]}
      />
      <Sheet
        open={sure}
        title={t('batches.listTitle')}
        onClose={() => setSure(false)}
        foot={
          <SureFoot
            label={t('batches.list', { count: seated.length })}
            close={() => setSure(false)}
            press={() => list.mutate(undefined)}
            busy={list.isPending}
          />
        }
      >
        <ul className="checks">
          {seated.map(({ row, seat }) => (
            <li key={row.id}>
              {nameOf(row)}{' '}
              <span className="muted num">{seat ? `${seat.coach} ${seat.seat}` : t('batches.noSeat')}</span>
            </li>
          ))}
        </ul>
      </Sheet>
    </section>
  );
}
