import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { moment } from '../ui/day';
import { Nothing } from '../ui/plain/Rest';
import { DataTable } from '../ui/table/DataTable';
import { Themed } from '../ui/Themed';
import { useAct } from '../ui/useAct';

type Kept = Schemas['KeptSeatResponse'];
const MAY_BE_KEPT = ['accepted', 'medical'] as const;

/** Seats kept for people still at the examination: each is listed by itself once ready, or gives the seat back. */
export const KeptSeats = ({ batchId }: { batchId: string }) => (
  <Themed>
    <Seats batchId={batchId} />
  </Themed>
);

function Seats({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const path = { id: batchId };
  const road = useQuery({
    queryKey: ['batch-road', batchId],
    queryFn: async () => (await api.GET('/api/v1/batches/{id}/road', { params: { path } })).data,
  });
  const release = useAct((id: string) =>
    api.POST('/api/v1/batches/{id}/reservations/releases', {
      params: { path },
      body: { reservationIds: [id] },
    }),
  );
  const kept = road.data?.reservations ?? [];
  const states = namedCodes('state', 'placement');
  const stateOf = (status: string) => {
    const known = states.find((code) => code === status);
    return known ? t(`state.placement.${known}`) : status;
  };
  return (
    <section className="panel stacked">
      <h2>{t('batches.kept')}</h2>
      <p className="muted small">{t('batches.keptHint')}</p>
      <KeepSeats batchId={batchId} taken={new Set(kept.map(({ placementId }) => placementId))} />
      <DataTable<Kept>
        rowKey="id"
        dataSource={kept}
        empty={<Nothing>{t('batches.nobodyKept')}</Nothing>}
        columns={[
          { title: t('people.name'), dataIndex: 'name' },
          { title: t('people.status'), render: (_, { status }) => stateOf(status) },
          {
            title: t('batches.seat'),
            className: 'num',
            render: (_, { coach, seat }) => `${coach ?? ''} ${seat ?? ''}`,
          },
          { title: t('batches.stop'), dataIndex: 'stop' },
          {
            title: t('batches.keptAt'),
            className: 'num',
            render: (_, { reservedAt }) => moment(reservedAt),
          },
          {
            title: '',
            render: (_, { id }) => (
              <Button size="small" loading={release.isPending} onClick={() => release.mutate(id)}>
                {t('batches.giveBack')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

function KeepSeats({ batchId, taken }: { batchId: string; taken: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const waiting = useQuery({
    queryKey: ['not-ready-yet'],
    queryFn: async () => {
      const query = { limit: 100, status: [...MAY_BE_KEPT] };
      return (await api.GET('/api/v1/placements', { params: { query } })).data?.items ?? [];
    },
  });
  const keep = useAct(
    () =>
      api.POST('/api/v1/batches/{id}/reservations', {
        params: { path: { id: batchId } },
        body: { people: chosen.map((placementId) => ({ placementId })) },
      }),
    () => setChosen([]),
  );
  return (
    <div className="page-head">
      <Select
        mode="multiple"
        className="wide-filter"
        aria-label={t('batches.whoWaits')}
        placeholder={t('batches.whoWaits')}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        onChange={setChosen}
        options={(waiting.data ?? [])
          .filter(({ id }) => !taken.has(id))
          .map(({ id, seekerName, employerName }) => ({
            value: id,
            label: [seekerName, employerName].filter(Boolean).join(' '),
          }))}
      />
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={keep.isPending}
        onClick={() => keep.mutate(undefined)}
      >
        {t('batches.keep', { count: chosen.length })}
      </Button>
    </div>
  );
}
