import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../api/client';
import { said } from '../i18n';
import { moment } from '../ui/day';
import { DataTable } from '../ui/table/DataTable';
import { ListTable } from '../ui/ListTable';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';

/** Seconds. */
const WEIGHING = 60;
type Change = Schemas['PlanChangeResponse'];
type Way = Schemas['WayTotalsResponse'];

/** This plan beside first-come and the best possible, and beside any other plan person by person. */
export function PlanComparison({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const others = useQuery({
    queryKey: ['plans', 'finished'],
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/match-plans', { params: { query: { limit: 50 } } });
      return data?.items.filter((plan) => plan.id !== planId && plan.counts) ?? [];
    },
  });
  return (
    <>
      <Ways planId={planId} />
      <Select
        allowClear
        className="wide-filter spaced"
        aria-label={t('compare.with')}
        placeholder={t('compare.with')}
        value={search.with}
        onChange={(other?: string) => set({ with: other })}
        options={(others.data ?? []).map((plan) => ({
          value: plan.id,
          label: `${moment(plan.requestedAt)} ${t(`state.match_plan.${plan.status}`)} ${t('plans.placed', {
            placed: plan.counts?.placed ?? 0,
            seekers: plan.counts?.seekers ?? 0,
          })}`,
        }))}
      />
      {search.with && <Changes planId={planId} other={search.with} />}
    </>
  );
}

function Ways({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const sheet = useQuery({
    queryKey: ['plan-sheet', planId],
    // The other ways are weighed once the plan stands: the sheet follows it by some seconds.
    retry: (tries, error) => tries < WEIGHING && problemOf(error).code === 'MATCH_PLAN_NOT_READY',
    retryDelay: 1_000,
    queryFn: async () =>
      (await api.GET('/api/v1/match-plans/{id}/sheet', { params: { path: { id: planId } } })).data,
  });
  if (sheet.isPending) return <Skeleton active />;
  if (!sheet.data) return <ProblemView error={sheet.error} />;
  const { ways, fairness } = sheet.data;
  const rows = [
    { key: 'this', name: t('compare.this'), way: ways.plan },
    { key: 'optimum', name: t('compare.optimum'), way: ways.optimum },
    { key: 'greedy', name: t('compare.greedy'), way: ways.greedy },
  ];
  // Where nobody goes first, everybody is of one tier: there is no such figure.
  const tiers = ways.plan.placedByTier.length;
  const first = (way: Way) =>
    tiers > 1 && way.placedByTier.length === tiers ? `${way.placedByTier[0]}/${way.eligibleByTier[0]}` : '';
  return (
    <div className="panel">
      <DataTable
        rowKey="key"
        dataSource={rows}
        columns={[
          { title: '', dataIndex: 'name' },
          {
            title: t('compare.placed'),
            align: 'right',
            className: 'num',
            render: (_, row) => row.way.placed,
          },
          { title: t('compare.first'), align: 'right', className: 'num', render: (_, row) => first(row.way) },
          { title: t('compare.score'), align: 'right', className: 'num', render: (_, row) => row.way.score },
        ]}
      />
      <ul className="shares">
        {fairness.map((line) => (
          <li key={line.key}>
            <span>{said(line.name)}</span>
            <span className="num">
              {line.placed}/{line.people}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ planId, other }: { planId: string; other: string }) {
  const { t } = useTranslation();
  const path = { id: planId };
  const totals = useQuery({
    queryKey: ['plan-compare', planId, other],
    queryFn: async () => {
      const query = { with: other, limit: 1 };
      return (await api.GET('/api/v1/match-plans/{id}/comparison', { params: { path, query } })).data?.totals;
    },
  });
  const pages = usePages<Change>(['plan-changes', planId, other], async (cursor) => {
    const query = { with: other, limit: 50, cursor };
    return (await api.GET('/api/v1/match-plans/{id}/comparison', { params: { path, query } })).data;
  });
  const kind = (row: Change) =>
    row.fromVacancyId && row.toVacancyId ? 'moved' : row.toVacancyId ? 'gained' : 'lost';
  return (
    <>
      <section className="panel figures">
        {(['placed', 'score', 'moved', 'gained', 'lost'] as const).map((count) => (
          <div className="figure" key={count}>
            <span className="muted">{t(`compare.${count}`)}</span>
            <span className="value">{totals.data?.[count]}</span>
          </div>
        ))}
      </section>
      <ListTable<Change>
        pages={pages}
        rowKey="seekerId"
        emptyText={t('compare.none')}
        columns={[
          { title: t('compare.person'), render: (_, row) => row.seekerName ?? t('app.withheld') },
          { title: t('people.status'), render: (_, row) => t(`compare.${kind(row)}`) },
          {
            title: t('compare.before'),
            className: 'num',
            render: (_, row) => row.fromScore ?? t('compare.unplaced'),
          },
          {
            title: t('compare.after'),
            className: 'num',
            render: (_, row) => row.toScore ?? (row.why ? said(row.why.text) : t('compare.unplaced')),
          },
        ]}
      />
    </>
  );
}
