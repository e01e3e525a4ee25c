import { UploadOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';
import { uploadLedger } from './upload-ledger';

type Import = Schemas['ImportResponse'];

export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const pages = usePages<Import>(['imports'], async (cursor) => {
    return (await api.GET('/api/v1/imports', { params: { query: { limit: 50, cursor } } })).data;
  });
  const upload = useAct(
    (file: File) => uploadLedger(file),
    (made) => made && void navigate({ to: '/imports/$importId', params: { importId: made.id } }),
  );
  return (
    <Page
      title={t('nav.imports')}
      extra={
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => (upload.mutate(file), false)}
        >
          <Button type="primary" icon={<UploadOutlined />} loading={upload.isPending}>
            {t('imports.upload')}
          </Button>
        </Upload>
      }
    >
      <ListTable<Import>
        pages={pages}
        emptyText={t('imports.empty')}
        columns={[
          {
            title: t('imports.file'),
            render: (_, row) => (
              <>
                <Link to="/imports/$importId" params={{ importId: row.id }}>
                  {row.fileName}
                </Link>
                {row.shared && (
                  <span className="muted small">{` ${t('imports.from')} ${row.shared.from}`}</span>
                )}
              </>
            ),
          },
          { title: t('people.status'), render: (_, row) => t(`state.import.${row.status}`) },
          ...(['dataRows', 'imported', 'merged', 'refused', 'warned'] as const).map((count) => ({
            title: t(`imports.${count === 'dataRows' ? 'rows' : count}`),
            dataIndex: count,
            align: 'right' as const,
            className: 'num',
          })),
          { title: t('imports.when'), className: 'num', render: (_, row) => moment(row.uploadedAt) },
        ]}
      />
    </Page>
  );
}
