import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { useSession } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { noteOf } from '../ui/heard';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { Views } from '../ui/Views';
import { SubsidyPolicyPanel } from './SubsidyPolicyPanel';

type Row = Schemas['SubsidyRadarRowResponse'];
const STATES: readonly Row['state'][] = ['due', 'short', 'paper_missing', 'claimed', 'excluded'];
const TONES: Record<Row['state'], string | undefined> = {
  due: 'success',
  short: 'processing',
  paper_missing: 'warning',
  claimed: undefined,
  excluded: 'default',
};

/** Who is due money after a start, who in how many days, whose paper is missing, each with the reason. */
export function SubsidiesPage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const bureau = useSession().data?.role === 'bureau';
  const [setting, setSetting] = useState(false);
  const policies = useQuery({
    queryKey: ['subsidy-policies'],
    queryFn: async () => (await api.GET('/api/v1/subsidies/policies')).data?.items ?? [],
  });
  const state = STATES.find((one) => one === search.status);
  const pages = usePages<Row>(['subsidy-radar', search.policy, state], async (cursor) => {
    const query = { policy: search.policy, state, limit: 50, cursor };
    return (await api.GET('/api/v1/subsidies/radar', { params: { query } })).data;
  });
  const claim = useAct((row: Row) =>
    api.POST('/api/v1/subsidies/claims', {
      body: {
        placementId: row.placementId,
        policyCode: row.policyCode,
        period: row.period,
        reportedBy: row.kind === 'absorption' ? 'employer' : 'worker',
        channel: 'in_person',
        evidence: noteOf('in_person'),
      },
    }),
  );
  const names = new Map((policies.data ?? []).map((one) => [one.code, one.name]));
  return (
    <Page
      title={t('nav.subsidies')}
      extra={
        <>
          <Views list="subsidies" filter={{ status: state, policy: search.policy }} apply={set} />
          <Select
            allowClear
            aria-label={t('subsidies.policy')}
            placeholder={t('subsidies.policy')}
            value={search.policy}
            onChange={(policy?: string) => set({ policy })}
            options={[...names].map(([value, label]) => ({ value, label }))}
            className="filter"
          />
          <Select
            allowClear
            aria-label={t('subsidies.state')}
            placeholder={t('subsidies.state')}
            value={state}
            onChange={(status?: string) => set({ status })}
            options={STATES.map((value) => ({ value, label: t(`subsidies.${value}`) }))}
            className="filter"
          />
          <Link to="/subsidies/claims" search={{ policy: search.policy }}>
            {t('subsidies.claims')}
          </Link>
          {bureau && <Button onClick={() => setSetting(true)}>{t('subsidies.setPolicy')}</Button>}
        </>
      }
    >
      <ListTable<Row>
        pages={pages}
        clear={filtered ? clear : undefined}
        emptyText={names.size === 0 ? t('subsidies.noPolicy') : undefined}
        columns={[
          {
            title: t('placements.person'),
            render: (_, row) => row.name ?? <span className="muted">{t('app.withheld')}</span>,
          },
          {
            title: t('subsidies.policy'),
            render: (_, row) => `${row.policyName} ${row.period === 'once' ? '' : row.period}`,
          },
          {
            title: t('subsidies.state'),
            render: (_, row) => (
              <Tag color={TONES[row.state]}>
                {row.state === 'short'
                  ? t('subsidies.daysShort', { count: row.daysShort })
                  : t(`subsidies.${row.state}`)}
              </Tag>
            ),
          },
          { title: t('subsidies.reason'), render: (_, row) => <Reasons row={row} /> },
          { title: t('placements.employer'), dataIndex: 'employer' },
          { title: t('placements.started'), dataIndex: 'startedOn', className: 'num' },
          { title: t('subsidies.reachedOn'), dataIndex: 'reachedOn', className: 'num' },
          { title: t('subsidies.amount'), dataIndex: 'amount', className: 'num' },
          {
            title: '',
            render: (_, row) =>
              bureau &&
              row.state === 'due' && (
                <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate(row)}>
                  {t('subsidies.claim')}
                </Button>
              ),
          },
        ]}
      />
      <SubsidyPolicyPanel open={setting} onClose={() => setSetting(false)} />
    </Page>
  );
}

/** Each reason leads to where it stands: the coach, the person, the placement. */
function Reasons({ row }: { row: Row }) {
  return row.reasons.map((reason) => {
    const [kind, id] = reason.link.replace('/api/v1/', '').split('/');
    const text = said(reason.text);
    return (
      <div key={`${reason.code}${reason.paper ?? ''}`}>
        {kind === 'batches' ? (
          <Link to="/batches/$batchId" params={{ batchId: id ?? '' }}>
            {text}
          </Link>
        ) : kind === 'seekers' ? (
          <Link to="/people" search={{ open: row.seekerId }}>
            {text}
          </Link>
        ) : (
          <Link to="/placements" search={{ open: row.placementId }}>
            {text}
          </Link>
        )}
      </div>
    );
  });
}
