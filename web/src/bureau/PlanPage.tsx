import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Progress, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { Failures } from '../ui/Failures';
import { ListTable } from '../ui/ListTable';
import { PlanComparison } from './PlanComparison';
import { ConfirmPlan, type Outcome } from './plans/ConfirmPlan';
import { again } from './plans/orders';
import { PinPair } from './plans/PinPair';
import { Proposals } from './plans/Proposals';
import { UnplacedPeople } from './plans/UnplacedPeople';
import { usePins } from './plans/usePins';
import { useRunProgress } from './useRunProgress';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Post = Schemas['MatchPostResponse'];
type Phase = keyof Source['compare']['phase'];

/** One plan: how the posts fill, who is proposed and why, who is not and why; a person confirms it. */
export function PlanPage() {
  const { planId } = useParams({ strict: false }) as { planId: string };
  return <OnePlan key={planId} planId={planId} />;
}

function OnePlan({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const path = { id: planId };
  const navigate = useNavigate();
  const { pins, pin } = usePins();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const plan = useQuery({
    queryKey: ['plan', planId],
    queryFn: async () => (await api.GET('/api/v1/match-plans/{id}', { params: { path } })).data,
    refetchInterval: (query) =>
      ['requested', 'running'].includes(query.state.data?.status ?? '') ? 1_000 : false,
  });
  const version = plan.data?.version ?? 0;
  const running = plan.data?.status === 'requested' || plan.data?.status === 'running';
  // A run goes on between a look and a press: its version moves by itself, and stopping it does not depend on it.
  const cancel = useAct(async () =>
    api.POST('/api/v1/match-plans/{id}/cancel', { params: { path }, body: running ? {} : { version } }),
  );
  const rerun = useAct(
    async () => plan.data && (await api.POST('/api/v1/match-plans', { body: again(plan.data, pins) })).data,
    (made) => made && void navigate({ to: '/plans/$planId', params: { planId: made.id } }),
  );
  const { modal } = App.useApp();
  const drop = (placed: number) =>
    void modal.confirm({
      title: t('plans.dropAsk'),
      content: t('plans.dropMeans', { placed }),
      okText: t('plans.drop'),
      okButtonProps: { danger: true },
      onOk: () => cancel.mutate(undefined),
    });
  const live = useRunProgress(planId, running);
  if (plan.isPending) return <Skeleton active />;
  if (!plan.data) return <ProblemView error={plan.error} />;
  const { counts, status, allowedTransitions, progress } = plan.data;
  const now = live ?? progress;
  const confirmable = allowedTransitions.includes('confirm');
  const pinned = Object.keys(pins).length;
  return (
    <Page
      title={t('nav.plans')}
      extra={
        <>
          <span role="status">{t(`state.match_plan.${status}`)}</span>
          {allowedTransitions.includes('cancel') && (
            <Button
              loading={cancel.isPending}
              onClick={() => (running ? cancel.mutate(undefined) : drop(counts?.placed ?? 0))}
            >
              {t(running ? 'plans.cancel' : 'plans.drop')}
            </Button>
          )}
          {pinned > 0 && (
            <Button loading={rerun.isPending} onClick={() => rerun.mutate(undefined)}>
              {t('plans.runPinned', { count: pinned })}
            </Button>
          )}
          {['cancelled', 'failed'].includes(status) && (
            <Button type="primary" loading={rerun.isPending} onClick={() => rerun.mutate(undefined)}>
              {t('plans.again')}
            </Button>
          )}
          {confirmable && <ConfirmPlan plan={plan.data} chosen={chosen} done={setOutcome} />}
        </>
      }
    >
      {running && (
        <section className="panel" aria-live="polite">
          <p>{t('compare.live', { phase: now ? t(`compare.phase.${now.phase as Phase}`) : '' })}</p>
          <Progress
            percent={Math.round((now?.done ?? 0) * 100)}
            status="active"
            aria-label={t(`state.match_plan.${status}`)}
          />
        </section>
      )}
      {'trial' in plan.data.options && plan.data.options.trial === true && (
        <p className="note">{t('plans.trial')}</p>
      )}
      {outcome && <Failures {...outcome} file={t('plans.changedFile')} />}
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
              children: (
                <>
                  <p className="muted small">{t('plans.pinHint')}</p>
                  <PinPair planId={planId} pin={pin} />
                  <Proposals
                    planId={planId}
                    pins={pins}
                    pin={pin}
                    choice={confirmable ? { chosen, choose } : undefined}
                  />
                </>
              ),
            },
            {
              key: 'unplaced',
              label: t('plans.unplaced'),
              children: <UnplacedPeople planId={planId} pins={pins} pin={pin} />,
            },
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
