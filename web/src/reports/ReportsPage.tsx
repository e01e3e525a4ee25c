import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Select, Skeleton, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession, useToday } from '../session/session';
import { moment } from '../ui/day';
import { Nothing } from '../ui/plain/Rest';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { DataTable } from '../ui/table/DataTable';
import { LateReports } from './LateReports';
import { Period } from './Period';
import { type Length, LENGTHS, periodOf } from './period-lengths';
import type { RunHead } from './run';

/** The periods that were counted, frozen or not, and the way to count another one. */
export function ReportsPage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const permissions = useSession().data?.permissions ?? [];
  const frozen = search.status === 'frozen';
  const runs = useQuery({
    queryKey: ['report-runs', frozen],
    queryFn: async () =>
      (await api.GET('/api/v1/reports/runs', { params: { query: { frozen, limit: 100 } } })).data ?? [],
  });
  return (
    <Page
      title={t('nav.reports')}
      extra={
        <>
          <Button aria-pressed={frozen} onClick={() => set({ status: frozen ? undefined : 'frozen' })}>
            {t(frozen ? 'reports.showAll' : 'reports.showFrozen')}
          </Button>
          {permissions.includes('form.fill') && <Link to="/forms">{t('forms.title')}</Link>}
        </>
      }
    >
      <LateReports />
      {permissions.includes('report.count') && <CountForm />}
      {runs.isPending && <Skeleton active />}
      {runs.isError && <ProblemView error={runs.error} retry={() => void runs.refetch()} />}
      {runs.data && (
        <div className="panel">
          <DataTable<RunHead>
            rowKey="id"
            dataSource={runs.data}
            empty={<Nothing>{t('reports.none')}</Nothing>}
            columns={[
              {
                title: t('reports.period'),
                render: (_, run) => (
                  <Link to="/reports/$runId" params={{ runId: run.id }}>
                    <Period from={run.from} to={run.to} />
                  </Link>
                ),
              },
              {
                title: t('people.status'),
                render: (_, run) => (
                  <Tag color={run.frozenAt ? 'processing' : undefined}>
                    {t(run.frozenAt ? 'reports.frozen' : 'reports.draft')}
                  </Tag>
                ),
              },
              { title: t('reports.asOf'), dataIndex: 'asOf', className: 'num' },
              { title: t('reports.knownAt'), className: 'num', render: (_, run) => moment(run.knownAt) },
              { title: t('reports.rule'), dataIndex: 'ruleVersion', className: 'num' },
            ]}
          />
        </div>
      )}
      <p className="muted small">{t('reports.draftsGo')}</p>
    </Page>
  );
}

function CountForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const [length, setLength] = useState<Length>('month');
  const [within, setWithin] = useState<Dayjs>(dayjs(today).subtract(1, 'month'));
  const [asOf, setAsOf] = useState(today);
  const period = periodOf(length, within);
  const count = useAct(
    async () => (await api.POST('/api/v1/reports/runs', { body: { ...period, asOf } })).data,
    (run) => run && void navigate({ to: '/reports/$runId', params: { runId: run.id } }),
  );
  return (
    <section className="panel page-head">
      <Select<Length>
        aria-label={t('reports.lengthOf')}
        value={length}
        onChange={setLength}
        options={LENGTHS.map((value) => ({ value, label: t(`reports.lengths.${value}`) }))}
      />
      <DatePicker
        aria-label={t('reports.period')}
        picker={length}
        allowClear={false}
        value={within}
        onChange={(day) => day && setWithin(day)}
      />
      <DatePicker
        aria-label={t('reports.asOf')}
        prefix={<span className="muted">{t('reports.asOf')}</span>}
        allowClear={false}
        maxDate={dayjs(today)}
        value={dayjs(asOf)}
        onChange={(day) => day && setAsOf(day.format('YYYY-MM-DD'))}
      />
      <Button type="primary" loading={count.isPending} onClick={() => count.mutate(undefined)}>
        {t('reports.count')} <Period {...period} />
      </Button>
    </section>
  );
}
