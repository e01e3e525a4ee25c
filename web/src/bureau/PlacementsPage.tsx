import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { PlacementLine } from '../ui/PlacementLine';
import { Choice } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { StageMeter } from '../ui/StageMeter';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { Views } from '../ui/Views';

type Placement = Schemas['PlacementResponse'];

export function PlacementsPage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const status = namedCodes('state', 'placement').find((state) => state === search.status);
  const { fair, employer, vacancy } = search;
  const pages = usePages<Placement>(['placements', search], async (cursor) => {
    const query = { limit: 50, cursor, status: status && [status], fair, employer, vacancy };
    return (await api.GET('/api/v1/placements', { params: { query } })).data;
  });
  const chosen = pages.rows.find((row) => row.id === search.open);
  return (
    <Page
      title={t('nav.placements')}
      extra={
        <>
          <Views list="placements" filter={{ status, fair, employer, vacancy }} apply={set} />
          <Choice
            className="filter"
            aria-label={t('placements.stage')}
            value={status ?? ''}
            onChange={({ target }) => set({ status: target.value })}
            options={[
              { value: '', label: t('placements.anyStage') },
              ...namedCodes('state', 'placement').map((value) => ({
                value,
                label: t(`state.placement.${value}`),
              })),
            ]}
          />
        </>
      }
    >
      <ListTable<Placement>
        pages={pages}
        clear={filtered ? clear : undefined}
        onRow={(row) => ({ onClick: () => set({ open: row.id }) })}
        columns={[
          {
            title: t('placements.person'),
            render: (_, row) => row.seekerName ?? <span className="muted">{t('app.withheld')}</span>,
          },
          { title: t('placements.employer'), dataIndex: 'employerName' },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('placements.stage'), render: (_, row) => <StageMeter status={row.status} /> },
          {
            title: t('placements.fitness'),
            render: (_, row) => row.fitness && t(`placements.${row.fitness}`),
          },
          { title: t('placements.origin'), render: (_, row) => t(`placements.${row.origin}`) },
          { title: t('placements.started'), dataIndex: 'startedOn', className: 'num' },
        ]}
      />
      <Sheet
        side
        open={Boolean(chosen)}
        onClose={() => set({ open: undefined })}
        title={chosen?.seekerName ?? t('app.withheld')}
      >
        {chosen && <PlacementLine placement={chosen} />}
      </Sheet>
    </Page>
  );
}
