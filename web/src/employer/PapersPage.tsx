import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { SidePanel } from '../ui/SidePanel';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { usePhone } from '../ui/useScreen';
import { NewPaper } from './NewPaper';
import { Papers } from './Papers';

type Placement = Schemas['PlacementResponse'];

/** Everybody at work here, and for each the wages, insurance and contract the company has shown. */
export function PapersPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { search, set } = useListSearch();
  const pages = usePages<Placement>(['at-work'], async (cursor) => {
    const query = { limit: 100, cursor, status: ['started' as const] };
    return (await api.GET('/api/v1/placements', { params: { query } })).data;
  });
  const chosen = pages.rows.find(({ id }) => id === search.open);
  return (
    <Page title={t('papers.title')}>
      <ListTable<Placement>
        pages={pages}
        emptyText={t('papers.nobody')}
        onRow={({ id }) => ({ onClick: () => set({ open: id }) })}
        columns={[
          { title: t('placements.person'), dataIndex: 'seekerName' },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('placements.started'), dataIndex: 'startedOn', className: 'num' },
        ]}
      />
      <SidePanel
        open={chosen !== undefined}
        onClose={() => set({ open: undefined })}
        size={phone ? '100%' : 520}
        title={chosen?.seekerName}
      >
        {chosen && (
          <div className="stacked">
            <NewPaper placementId={chosen.id} />
            <Papers placementId={chosen.id} />
          </div>
        )}
      </SidePanel>
    </Page>
  );
}
