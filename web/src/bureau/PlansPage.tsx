import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Plan = Schemas['MatchPlanResponse'];

export function PlansPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const pages = usePages<Plan>(['plans'], async (cursor) => {
    return (await api.GET('/api/v1/match-plans', { params: { query: { limit: 50, cursor } } })).data;
  });
  const run = useAct(
    async () => (await api.POST('/api/v1/match-plans', { body: {} })).data,
    (plan) => plan && void navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
  );
  return (
    <Page
      title={t('nav.plans')}
      extra={
        <Button type="primary" loading={run.isPending} onClick={() => run.mutate(undefined)}>
          {t('plans.run')}
        </Button>
      }
    >
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
