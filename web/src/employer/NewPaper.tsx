import { UploadOutlined } from '@ant-design/icons';
import { Button, DatePicker, InputNumber, Select, Upload } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useToday } from '../session/session';
import { fileForm } from '../ui/file-form';
import { tell } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';

type Kind = Schemas['RecordEvidenceRequest']['kind'];
const KINDS = ['wage', 'insurance', 'contract'] as const satisfies readonly Kind[];

/** A wage slip or an insurance month proves one month, a contract its own time; the copy goes with it. */
export function NewPaper({ placementId }: { placementId: string }) {
  const { t } = useTranslation();
  const today = dayjs(useToday());
  const [kind, setKind] = useState<Kind>('wage');
  const [month, setMonth] = useState<Dayjs>(today.subtract(1, 'month'));
  const [until, setUntil] = useState<Dayjs>(today.add(1, 'year'));
  const [from, setFrom] = useState<Dayjs>(today);
  const [amount, setAmount] = useState<number | null>(null);
  const [file, setFile] = useState<File>();
  const span = kind === 'contract' ? [from, until] : [month.startOf('month'), month.endOf('month')];
  const record = useAct(
    async (paper: File) => {
      const [fromOn, toOn] = span.map((day) => day.format('YYYY-MM-DD')) as [string, string];
      const wage = kind === 'wage' && amount !== null ? { amount } : {};
      const { data } = await api.POST('/api/v1/follow-ups/placements/{placementId}/evidence', {
        params: { path: { placementId } },
        body: { kind, fromOn, toOn, reportedBy: 'employer', ...wage },
      });
      await api.POST('/api/v1/evidence/{id}/files', {
        params: { path: { id: data!.id } },
        ...fileForm(paper),
      });
    },
    () => {
      setFile(undefined);
      tell(t('papers.kept'), 'ok');
    },
  );
  return (
    <section className="stacked">
      <div className="page-head">
        <Select<Kind>
          aria-label={t('papers.kind')}
          className="filter"
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`papers.kinds.${value}`) }))}
        />
        {kind === 'contract' ? (
          <>
            <Day label={t('papers.from')} value={from} set={setFrom} />
            <Day label={t('papers.until')} value={until} set={setUntil} />
          </>
        ) : (
          <Day label={t('papers.month')} value={month} set={setMonth} picker="month" />
        )}
        {kind === 'wage' && (
          <InputNumber
            className="filter"
            aria-label={t('papers.amount')}
            placeholder={t('papers.amount')}
            min={0}
            max={1_000_000}
            precision={0}
            value={amount}
            onChange={setAmount}
          />
        )}
      </div>
      <div className="page-head">
        <Upload
          accept=".pdf,.jpg,.jpeg,.png"
          showUploadList={false}
          beforeUpload={(chosen) => (setFile(chosen), false)}
        >
          <Button icon={<UploadOutlined />}>{file?.name ?? t('papers.choose')}</Button>
        </Upload>
        <Button
          type="primary"
          disabled={!file}
          loading={record.isPending}
          onClick={() => file && record.mutate(file)}
        >
          {t('papers.keep', { kind: t(`papers.kinds.${kind}`) })}
        </Button>
      </div>
      <p className="muted small">{t('papers.hint')}</p>
    </section>
  );
}

interface DayProps {
  label: string;
  value: Dayjs;
  set: (day: Dayjs) => void;
  picker?: 'month';
}

const Day = ({ label, value, set, picker }: DayProps) => (
  <DatePicker
    aria-label={label}
    picker={picker}
    allowClear={false}
    value={value}
    onChange={(day) => day && set(day)}
  />
);
