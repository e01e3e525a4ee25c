import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useToday } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { StageMeter } from '../ui/StageMeter';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Placement = Schemas['PlacementResponse'];

/** Everyone on the way or at the gate: chosen, dated, confirmed in one act. */
export function ArrivalsPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [on, setOn] = useState(useToday());
  const pages = usePages<Placement>(['arrivals'], async (cursor) => {
    const query = { limit: 100, cursor, status: ['arrived' as const, 'departed' as const] };
    return (await api.GET('/api/v1/placements', { params: { query } })).data;
  });
  const confirm = useAct(
    async () =>
      (
        await api.POST('/api/v1/placements/starts', {
          body: {
            reportedBy: 'employer',
            channel: 'account',
            occurredOn: on,
            starts: chosen.map((placementId) => ({ placementId, started: true, startOn: on })),
          },
        })
      ).data,
    (outcome) => {
      const results = outcome?.results ?? [];
      const refused = results.filter((result) => result.outcome === 'refused').length;
      tell(t('answers.doneSome', { count: results.length - refused }), 'ok');
      if (refused) tell(t('answers.refusedSome', { count: refused }), 'bad');
      setChosen([]);
    },
  );
  return (
    <Page
      title={t('arrivals.title')}
      extra={
        <>
          <TextInput
            type="date"
            className="filter"
            aria-label={t('arrivals.on')}
            value={on}
            onChange={({ target }) => target.value && setOn(target.value)}
          />
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
          >
            {t('arrivals.startMany', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <ListTable<Placement>
        pages={pages}
        emptyText={t('arrivals.none')}
        rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => setChosen(keys as string[]) }}
        columns={[
          { title: t('placements.person'), dataIndex: 'seekerName' },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('placements.stage'), render: (_, row) => <StageMeter status={row.status} /> },
          { title: t('batches.departure'), dataIndex: 'departedOn', className: 'num' },
          { title: t('batches.arrived'), dataIndex: 'arrivedOn', className: 'num' },
        ]}
      />
    </Page>
  );
}
