import { UploadOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Segmented, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { uploadLedger } from '../bureau/upload-ledger';
import { useSession, useToday } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { SidePanel } from '../ui/SidePanel';

type Check = Schemas['MedicalCheckResponse'];
const STATES = ['ordered', 'booked', 'attended', 'provisional', 'recheck_due', 'concluded'] as const;
const CONCLUSIONS = [
  'no_abnormality',
  'recheck',
  'suspected_disease',
  'contraindication',
  'other_abnormality',
  'not_fit_for_post',
] as const;

/** The clinic's own orders, and the five conclusions only it may say. */
export function DayListPage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const status = STATES.find((state) => state === search.status) ?? 'ordered';
  const pages = usePages<Check>(['checks', status], async (cursor) => {
    const query = { limit: 50, cursor, status };
    return (await api.GET('/api/v1/medical/checks', { params: { query } })).data;
  });
  const navigate = useNavigate();
  const upload = useAct(
    (file: File) => uploadLedger(file, 'medical-results'),
    (made) => made && void navigate({ to: '/imports/$importId', params: { importId: made.id } }),
  );
  const at = pages.rows.findIndex((row) => row.id === search.open);
  const chosen = pages.rows[at];
  return (
    <Page
      title={t('nav.clinic')}
      extra={
        <>
          <Upload
            accept=".xlsx,.csv"
            showUploadList={false}
            beforeUpload={(file) => (upload.mutate(file), false)}
          >
            <Button icon={<UploadOutlined />} loading={upload.isPending}>
              {t('clinic.upload')}
            </Button>
          </Upload>
          <Segmented
            value={status}
            onChange={(value) => set({ status: value })}
            options={STATES.map((value) => ({ value, label: t(`state.medical_check.${value}`) }))}
          />
        </>
      }
    >
      <ListTable<Check>
        pages={pages}
        columns={[
          { title: t('people.name'), render: (_, row) => row.name ?? t('app.withheld') },
          { title: t('placements.employer'), dataIndex: 'employer' },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('nav.medical'), render: (_, row) => t(`medical.exam.${row.exam}`) },
          { title: t('medical.booked'), dataIndex: 'bookedOn', className: 'num' },
          {
            title: t('placements.act'),
            render: (_, row) =>
              row.status !== 'concluded' && (
                <Button size="small" onClick={() => set({ open: row.id })}>
                  {t('medical.enter')}
                </Button>
              ),
          },
        ]}
      />
      <SidePanel
        open={Boolean(chosen)}
        onClose={() => set({ open: undefined })}
        size={420}
        title={chosen?.name ?? t('medical.enter')}
      >
        {chosen && (
          <ConclusionForm key={chosen.id} check={chosen} next={() => set({ open: pages.rows[at + 1]?.id })} />
        )}
      </SidePanel>
    </Page>
  );
}

function ConclusionForm({ check, next }: { check: Check; next: () => void }) {
  const { t } = useTranslation();
  const [conclusion, setConclusion] = useState<string>();
  const own = useSession().data?.role === 'clinic';
  const report = useAct(
    async (said: Partial<Schemas['ReportResultRequest']>) =>
      api.POST('/api/v1/medical/checks/{id}/results', {
        params: { path: { id: check.id } },
        body: { ...said, channel: own ? 'account' : 'paper', expectedVersion: check.version },
      }),
    next,
  );
  return (
    <Form
      layout="vertical"
      initialValues={{ attendedOn: useToday() }}
      onFinish={(values) => report.mutate(values)}
    >
      <Form.Item name="conclusion" label={t('medical.conclusion')} rules={[{ required: true }]}>
        <Select
          autoFocus
          onChange={setConclusion}
          options={CONCLUSIONS.map((value) => ({ value, label: t(`medical.five.${value}`) }))}
        />
      </Form.Item>
      {conclusion === 'recheck' && (
        <Form.Item name="recheckDueOn" label={t('medical.recheckOn')} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
      )}
      {conclusion === 'contraindication' && (
        <Form.Item name="contraindicatedHazards" label={t('medical.hazards')} rules={[{ required: true }]}>
          <Select mode="multiple" options={check.hazards.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <Form.Item name="attendedOn" label={t('medical.attendedOn')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      {!own && (
        <Form.Item name="evidence" label={t('medical.paper')} rules={[{ required: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="reportNo" label={t('medical.reportNo')}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={report.isPending} block>
        {t('medical.next')}
      </Button>
    </Form>
  );
}
