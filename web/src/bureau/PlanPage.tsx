import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Progress, Skeleton, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { ListTable } from '../ui/ListTable';
import { PlanComparison } from './PlanComparison';
import { Proposals } from './plans/Proposals';
import { UnplacedPeople } from './plans/UnplacedPeople';
import { useRunProgress } from './useRunProgress';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Post = Schemas['MatchPostResponse'];

/** One plan: how the posts fill, who is proposed and why, who is not and why; a person confirms it. */
export function PlanPage() {
  const { t } = useTranslation();
  const { planId } = useParams({ strict: false }) as { planId: string };
  const path = { id: planId };
  const plan = useQuery({
    queryKey: ['plan', planId],
    queryFn: async () => (await api.GET('/api/v1/match-plans/{id}', { params: { path } })).data,
    refetchInterval: (query) =>
      ['requested', 'running'].includes(query.state.data?.status ?? '') ? 1_000 : false,
  });
  const version = plan.data?.version ?? 0;
  const confirm = useAct(async () =>
    api.POST('/api/v1/match-plans/{id}/confirm', { params: { path }, body: { version, onStale: 'refuse' } }),
  );
  const cancel = useAct(async () =>
    api.POST('/api/v1/match-plans/{id}/cancel', { params: { path }, body: { version } }),
  );
  const live = useRunProgress(planId, plan.data?.status === 'requested' || plan.data?.status === 'running');
  if (plan.isPending) return <Skeleton active />;
  if (!plan.data) return <ProblemView error={plan.error} />;
  const { counts, status, allowedActions, progress, options } = plan.data;
  const now = live ?? progress;
  const running = status === 'requested' || status === 'running';
  return (
    <Page
      title={t('nav.plans')}
      extra={
        <>
          <span role="status">{t(`state.match_plan.${status}`)}</span>
          {allowedActions.includes('cancel') && (
            <Button onClick={() => cancel.mutate(undefined)}>
              {t(running ? 'plans.cancel' : 'plans.drop')}
            </Button>
          )}
          {allowedActions.includes('confirm') && (
            <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
              {t('plans.confirm')}
            </Button>
          )}
        </>
      }
    >
      {running && (
        <section className="panel" aria-live="polite">
          <p>{t('compare.live', { phase: now?.phase ?? '' })}</p>
          <Progress
            percent={Math.round((now?.done ?? 0) * 100)}
            status="active"
            aria-label={t(`state.match_plan.${status}`)}
          />
        </section>
      )}
      {counts && (
        <p className="num">{t('plans.placed', { placed: counts.placed, seekers: counts.seekers })}</p>
      )}
      {!running && (
        <Tabs
          items={[
            { key: 'posts', label: t('plans.posts'), children: <Posts planId={planId} /> },
            {
              key: 'proposals',
              label: t('plans.proposals'),
              children: <Proposals planId={planId} trial={(options as { trial?: boolean }).trial === true} />,
            },
            { key: 'unplaced', label: t('plans.unplaced'), children: <UnplacedPeople planId={planId} /> },
            { key: 'compare', label: t('compare.title'), children: <PlanComparison planId={planId} /> },
          ]}
        />
      )}
    </Page>
  );
}

function Posts({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const pages = usePages<Post>(['plan-posts', planId], async (cursor) => {
    const params = { path: { id: planId }, query: { limit: 50, cursor } };
    return (await api.GET('/api/v1/match-plans/{id}/posts', { params })).data;
  });
  return (
    <ListTable<Post>
      pages={pages}
      rowKey="vacancyId"
      columns={[
        { title: t('vacancies.title'), dataIndex: 'title' },
        { title: t('vacancies.employer'), dataIndex: 'employerName' },
        {
          title: t('plans.seats'),
          width: 200,
          render: (_, post) => (
            <Progress
              size="small"
              aria-label={t('plans.placed', { placed: post.placed, seekers: post.seats })}
              percent={post.seats ? Math.round((post.placed / post.seats) * 100) : 0}
              format={() => `${post.placed}/${post.seats}`}
            />
          ),
        },
        { title: t('plans.cutOff'), dataIndex: 'cutOff', className: 'num' },
      ]}
    />
  );
}
