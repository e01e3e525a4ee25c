import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { usePages } from '../ui/usePages';
import { FairDay } from './fair-day/FairDay';
import { FairMoves } from './fair-day/FairMoves';
import { LiveCounters } from './fair-day/LiveCounters';

/** One fair: its gate while it is open, its counters, its roster. */
export function FairPage() {
  const { t } = useTranslation();
  const { fairId } = useParams({ strict: false }) as { fairId: string };
  const path = { id: fairId };
  const fair = useQuery({
    queryKey: ['fair', fairId],
    queryFn: async () => (await api.GET('/api/v1/fairs/{id}', { params: { path } })).data,
    refetchInterval: 10_000,
  });
  const roster = usePages<Schemas['RosterEntryResponse']>(['roster', fairId], async (cursor) => {
    return (await api.GET('/api/v1/fairs/{id}/roster', { params: { path, query: { limit: 100, cursor } } }))
      .data;
  });
  if (fair.isPending) return <Skeleton active />;
  if (!fair.data) return <ProblemView error={fair.error} />;
  return (
    <Page
      title={`${fair.data.name ?? fair.data.code} ${fair.data.heldOn}`}
      extra={t(`state.fair.${fair.data.status}`)}
    >
      <FairMoves key={fair.data.status} fair={fair.data} />
      {fair.data.status === 'open' && <FairDay fair={fair.data} />}
      <LiveCounters fair={fair.data} />
      <div className="page-head">
        <h2>{t('fairs.roster')}</h2>
        {['planned', 'published', 'open'].includes(fair.data.status) && (
          <Link to="/fairs/$fairId/roster" params={{ fairId }}>
            {t('rosterGrid.open')}
          </Link>
        )}
      </div>
      <ListTable<Schemas['RosterEntryResponse']>
        pages={roster}
        columns={[
          { title: t('people.name'), render: (_, entry) => entry.name ?? t('app.withheld') },
          { title: t('people.status'), render: (_, entry) => t(`state.fair_roster_entry.${entry.status}`) },
          {
            title: t('fairs.checkedIn'),
            className: 'num',
            render: (_, entry) => entry.checkedInAt && moment(entry.checkedInAt),
          },
        ]}
      />
    </Page>
  );
}
