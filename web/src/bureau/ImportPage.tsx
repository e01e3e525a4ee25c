import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input, Modal, Segmented, Skeleton, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { uploadLedger } from './upload-ledger';

type Row = Schemas['ImportRowResponse'];
const SHOWN_CELLS = 6;
const OUTCOMES = ['error', 'conflict', 'new', 'changed', 'same'] as const;

/** The review of one ledger: five counters that are filters, errors first, each finding with its cell. */
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
  const first = (ledger.data?.refused ?? 0) > 0 ? 'error' : undefined;
  const outcome = search.outcome === 'all' ? undefined : (chosen ?? first);
  const pages = usePages<Row>(['import-rows', importId, outcome, status], async (cursor) => {
    const query = { limit: 100, cursor, outcome };
    return (await api.GET('/api/v1/imports/{id}/rows', { params: { path, query } })).data;
  });
  const again = useAct(uploadLedger, (made) => made && openImport(made.id));
  const commit = useAct(async () => api.POST('/api/v1/imports/{id}/commit', { params: { path } }));
  if (ledger.isPending) return <Skeleton active />;
  if (!ledger.data) return <ProblemView error={ledger.error} />;
  const { allowedActions, imported, committing } = ledger.data;
  const working = committing || status === 'read';
  const refused = ledger.data.refused ?? 0;
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
          {refused > 0 && !working && (
            <Button icon={<DownloadOutlined />} href={`/api/v1/imports/${importId}/returned-workbook`}>
              {t('review.returned')}
            </Button>
          )}
          {refused > 0 && !working && (
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
          {allowedActions.includes('withdraw') && <Withdraw importId={importId} />}
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
      {!working && (
        <p className={refused > 0 ? 'flag-warn' : 'flag-ok'} role="status">
          {refused > 0 ? t('review.left', { count: refused }) : t('review.noErrors')}
        </p>
      )}
      <Segmented
        value={outcome ?? 'all'}
        onChange={(value) => set({ outcome: value })}
        options={[
          { value: 'all', label: counted(t('app.all'), ledger.data.dataRows) },
          ...OUTCOMES.map((value) => ({
            value,
            label: counted(t(`imports.outcome.${value}`), value === 'error' ? ledger.data?.refused : null),
          })),
        ]}
      />
      <ListTable<Row>
        pages={pages}
        rowKey="seq"
        columns={[
          { title: t('imports.row'), className: 'num', render: (_, row) => `${row.sheet} ${row.row}` },
          { title: t('review.cells'), render: (_, row) => <Cells row={row} /> },
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

/** Of a card's or a phone's number the middle is left out; the cell is named by its findings. */
const masked = (text: string): string => text.replace(/(\d{3})[\dXx]{5,}([\dXx]{4})/g, '$1****$2');

/** What stands in the row, the cells that are found fault with marked; numbers of cards stay masked. */
function Cells({ row }: { row: Row }) {
  const { t } = useTranslation();
  const faulty = new Set(row.findings.flatMap(({ raw }) => (raw ? [raw] : [])));
  const cells = Object.entries(row.cells).filter(([, text]) => text !== '');
  const order = [...cells].sort(([, a], [, b]) => Number(faulty.has(b)) - Number(faulty.has(a)));
  if (cells.length === 0) return <span className="muted">{t('review.empty')}</span>;
  return (
    <div className="cells">
      {order.slice(0, SHOWN_CELLS).map(([key, text]) => (
        <span key={key} className={faulty.has(text) ? 'flag-bad' : ''}>
          {masked(text)}
        </span>
      ))}
    </div>
  );
}

/** The whole import put back, with the reason why. */
function Withdraw({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(
    async () =>
      api.POST('/api/v1/imports/{id}/withdraw', { params: { path: { id: importId } }, body: { reason } }),
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('review.withdraw')}</Button>
      <Modal
        open={open}
        title={t('review.withdrawTitle')}
        okText={t('imports.withdraw')}
        okButtonProps={{ danger: true, disabled: !reason.trim(), loading: withdraw.isPending }}
        cancelText={t('app.cancel')}
        onCancel={() => setOpen(false)}
        onOk={() => withdraw.mutate(undefined)}
      >
        <p>{t('review.withdrawText')}</p>
        <Input
          aria-label={t('imports.withdrawWhy')}
          placeholder={t('imports.withdrawWhy')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  );
}
