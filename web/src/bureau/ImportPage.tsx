import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Segmented, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';

type Row = Schemas['ImportRowResponse'];
const OUTCOMES = ['error', 'conflict', 'new', 'changed', 'same'] as const;

/** The review of one ledger: five counters that are filters, errors first, each finding with its cell. */
export function ImportPage() {
  const { t } = useTranslation();
  const { importId } = useParams({ strict: false }) as { importId: string };
  const { search, set } = useListSearch();
  const outcome = OUTCOMES.find((each) => each === search.outcome);
  const path = { id: importId };
  const ledger = useQuery({
    queryKey: ['import', importId],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}', { params: { path } })).data,
    refetchInterval: (query) =>
      query.state.data?.status === 'read' || query.state.data?.committing ? 1_000 : false,
  });
  const status = ledger.data?.status;
  const pages = usePages<Row>(['import-rows', importId, outcome, status], async (cursor) => {
    const query = { limit: 100, cursor, outcome };
    return (await api.GET('/api/v1/imports/{id}/rows', { params: { path, query } })).data;
  });
  const commit = useAct(async () => api.POST('/api/v1/imports/{id}/commit', { params: { path } }));
  if (ledger.isPending) return <Skeleton active />;
  if (!ledger.data) return <ProblemView error={ledger.error} />;
  const { allowedActions, imported, committing } = ledger.data;
  const working = committing || status === 'read';
  return (
    <Page
      title={ledger.data.fileName}
      extra={
        <>
          <span className="muted" role="status">
            {working ? t('imports.running') : t(`state.import.${ledger.data.status}`)}
          </span>
          {allowedActions.includes('commit') && (
            <Button
              type="primary"
              disabled={working}
              loading={commit.isPending}
              onClick={() => commit.mutate(undefined)}
            >
              {t('imports.commit', { count: imported ?? 0 })}
            </Button>
          )}
        </>
      }
    >
      <Segmented
        value={outcome ?? ''}
        onChange={(value) => set({ outcome: value || undefined })}
        options={[
          { value: '', label: t('app.all') },
          ...OUTCOMES.map((value) => ({ value, label: t(`imports.outcome.${value}`) })),
        ]}
      />
      <ListTable<Row>
        pages={pages}
        rowKey="seq"
        columns={[
          { title: t('imports.row'), className: 'num', render: (_, row) => `${row.sheet} ${row.row}` },
          { title: t('imports.action'), render: (_, row) => t(`imports.actions.${row.action}`) },
          { title: t('people.status'), render: (_, row) => t(`imports.outcome.${row.outcome}`) },
          {
            title: t('imports.findings'),
            render: (_, row) =>
              row.findings.map((finding) => (
                <div key={finding.code + finding.column}>
                  <Tag
                    color={
                      finding.level === 'refuse' ? 'error' : finding.level === 'warn' ? 'warning' : undefined
                    }
                  >
                    {finding.column || finding.code}
                  </Tag>
                  {said(finding.text)}
                </div>
              )),
          },
        ]}
      />
    </Page>
  );
}
