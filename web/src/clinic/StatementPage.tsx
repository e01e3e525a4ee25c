import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useToday } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { TextInput } from '../ui/plain/Fields';
import { useDownload } from '../ui/useDownload';
import { usePages } from '../ui/usePages';

type Line = Schemas['StatementLineResponse'] & { id: string };

/** What a month's examinations cost and who pays them. */
export function StatementPage() {
  const { t } = useTranslation();
  const [month, setMonth] = useState(useToday().slice(0, 7));
  const query = { month };
  const pages = usePages<Line>(['statement', month], async () => {
    const lines = (await api.GET('/api/v1/medical/statements', { params: { query } })).data?.lines ?? [];
    return { items: lines.map((line, at) => ({ ...line, id: String(at) })) };
  });
  const download = useDownload(async () => {
    const sent = await api.GET('/api/v1/medical/statements/workbook', { params: { query }, parseAs: 'blob' });
    return { data: sent.data as Blob | undefined, response: sent.response };
  });
  const sum = (of: (line: Line) => number | null) =>
    pages.rows.reduce((total, line) => total + (of(line) ?? 0), 0);
  return (
    <Page
      title={t('clinic.statement')}
      extra={
        <>
          <TextInput
            type="month"
            className="filter"
            aria-label={t('clinic.month')}
            value={month}
            onChange={({ target }) => target.value && setMonth(target.value)}
          />
          <Button
            icon={<DownloadOutlined />}
            loading={download.isPending}
            onClick={() => download.mutate(undefined)}
          >
            {t('clinic.workbook')}
          </Button>
        </>
      }
    >
      <p className="num">
        {t('clinic.total', { people: sum(({ people }) => people), amount: sum(({ amount }) => amount) })}
      </p>
      <ListTable<Line>
        pages={pages}
        emptyText={t('clinic.noLines')}
        columns={[
          { title: t('clinic.payer'), render: (_, line) => t(`clinic.payers.${line.payer}`) },
          { title: t('clinic.payerName'), dataIndex: 'payerName' },
          { title: t('nav.medical'), render: (_, line) => t(`medical.exam.${line.exam}`) },
          { title: t('clinic.people'), dataIndex: 'people', align: 'right', className: 'num' },
          { title: t('clinic.fee'), dataIndex: 'fee', align: 'right', className: 'num' },
          { title: t('clinic.amount'), dataIndex: 'amount', align: 'right', className: 'num' },
        ]}
      />
    </Page>
  );
}
