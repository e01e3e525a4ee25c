import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Segmented, Skeleton, Tag, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { ReviewCells } from './imports/ReviewCells';
import { SharedWith } from './imports/SharedWith';
import { WithdrawImport } from './imports/WithdrawImport';
import { uploadLedger } from './upload-ledger';

type Row = Schemas['ImportRowResponse'];
const OUTCOMES = ['error', 'conflict', 'new', 'changed', 'same'] as const;

/**
 * The review of one ledger: five counters that are filters, errors first, each finding with its cell. A cell is put right where
 * it stands; the service judges the rows again.
 */
export function ImportPage() {
  const { t } = useTranslation();
  const { importId } = useParams({ strict: false }) as { importId: string };
  const { search, set } = useListSearch();
  const chosen = OUTCOMES.find((each) => each === search.outcome);
  const path = { id: importId };
  const navigate = useNavigate();
  const openImport = (id: string) => void navigate({ to: '/imports/$importId', params: { importId: id } });
  const ledger = useQuery({
    queryKey: ['import', importId],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}', { params: { path } })).data,
    refetchInterval: (query) =>
      query.state.data?.status === 'read' || query.state.data?.committing ? 1_000 : false,
  });
  const status = ledger.data?.status;
  // What needs a person comes first; everything else is a click away.
  const first = OUTCOMES.slice(0, 2).find((each) => (ledger.data?.outcomes[each] ?? 0) > 0);
  const outcome = search.outcome === 'all' ? undefined : (chosen ?? first);
  const pages = usePages<Row>(['import-rows', importId, outcome, status], async (cursor) => {
    const query = { limit: 50, cursor, outcome };
    return (await api.GET('/api/v1/imports/{id}/rows', { params: { path, query } })).data;
  });
  const again = useAct(
    (file: File) => uploadLedger(file, ledger.data?.kind),
    (made) => made && openImport(made.id),
  );
  const returned = useDownload(async () => {
    const options = { params: { path }, parseAs: 'blob' } as const;
    const sent = await api.GET('/api/v1/imports/{id}/returned-workbook', options);
    return { data: sent.data as Blob | undefined, response: sent.response };
  });
  const commit = useAct(async () => api.POST('/api/v1/imports/{id}/commit', { params: { path } }));
  if (ledger.isPending) return <Skeleton active />;
  if (!ledger.data) return <ProblemView error={ledger.error} />;
  const { allowedTransitions, imported, committing, outcomes, headers, shared } = ledger.data;
  const working = committing || status === 'read';
  const refused = ledger.data.refused ?? 0;
  const mayCorrect = allowedTransitions.includes('correct') && !working;
  const counted = (label: string, count: number | null | undefined) =>
    count === null || count === undefined ? label : t('review.counts', { label, count });
  return (
    <Page
      title={ledger.data.fileName}
      extra={
        <>
          <span className="muted" role="status">
            {working ? t('imports.running') : t(`state.import.${ledger.data.status}`)}
          </span>
          {refused > 0 && !working && !shared && (
            <Button
              icon={<DownloadOutlined />}
              loading={returned.isPending}
              onClick={() => returned.mutate(undefined)}
            >
              {t('review.returned')}
            </Button>
          )}
          {refused > 0 && !working && !shared && (
            <Upload
              accept=".xlsx,.csv"
              showUploadList={false}
              beforeUpload={(file) => {
                again.mutate(file);
                return false;
              }}
            >
              <Button icon={<UploadOutlined />} loading={again.isPending}>
                {t('review.again')}
              </Button>
            </Upload>
          )}
          {!shared && <SharedWith importId={importId} />}
          {allowedTransitions.includes('withdraw') && <WithdrawImport ledger={ledger.data} />}
          {allowedTransitions.includes('commit') && (
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
      {shared && (
        <p className="muted" role="status">
          {t('review.shared', shared)}
        </p>
      )}
      {!working && !shared && (
        <p className={refused > 0 ? 'flag-warn' : 'flag-ok'} role="status">
          {refused > 0 ? t('review.left', { count: refused }) : t('review.noErrors')}
        </p>
      )}
      <div className="table-frame">
        <Segmented
          value={outcome ?? 'all'}
          onChange={(value) => set({ outcome: value })}
          options={[
            { value: 'all', label: counted(t('app.all'), ledger.data.dataRows) },
            ...OUTCOMES.map((value) => ({
              value,
              label: counted(t(`imports.outcome.${value}`), outcomes[value]),
            })),
          ]}
        />
      </div>
      <ListTable<Row>
        pages={pages}
        rowKey="seq"
        columns={[
          { title: t('imports.row'), className: 'num', render: (_, row) => `${row.sheet} ${row.row}` },
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
                    {finding.column ? t('review.column', { column: finding.column }) : t('review.wholeRow')}
                  </Tag>
                  {said(finding.text)}
                </div>
              )),
          },
          {
            title: t('review.cells'),
            render: (_, row) => (
              <ReviewCells importId={importId} row={row} headers={headers} open={mayCorrect} />
            ),
          },
          { title: t('imports.action'), render: (_, row) => t(`imports.actions.${row.action}`) },
          { title: t('people.status'), render: (_, row) => t(`imports.outcome.${row.outcome}`) },
        ]}
      />
    </Page>
  );
}
