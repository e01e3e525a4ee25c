import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { usePages } from '../ui/usePages';
import { NewPlan } from './plans/NewPlan';

type Plan = Schemas['MatchPlanResponse'];

export function PlansPage() {
  const { t } = useTranslation();
  const pages = usePages<Plan>(['plans'], async (cursor) => {
    return (await api.GET('/api/v1/match-plans', { params: { query: { limit: 50, cursor } } })).data;
  });
  return (
    <Page title={t('nav.plans')} extra={<NewPlan />}>
      <ListTable<Plan>
        pages={pages}
        columns={[
          {
            title: t('plans.requested'),
            className: 'num',
            render: (_, plan) => (
              <Link to="/plans/$planId" params={{ planId: plan.id }}>
                {moment(plan.requestedAt)}
              </Link>
            ),
          },
          { title: t('nav.fairs'), dataIndex: 'fairCode' },
          { title: t('people.status'), render: (_, plan) => t(`state.match_plan.${plan.status}`) },
          {
            title: t('plans.proposals'),
            className: 'num',
            render: (_, plan) =>
              plan.counts && t('plans.placed', { placed: plan.counts.placed, seekers: plan.counts.seekers }),
          },
        ]}
      />
    </Page>
  );
}
