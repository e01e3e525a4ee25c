import { CheckCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { said } from '../i18n';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import type { Run } from './run';

const SIDES = ['source', 'destination'] as const;

/** The pack of the joint meeting: one page, one workbook, and the word of both sides over the same figures and lists. */
export function JointPack({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { data: session } = useSession();
  const params = { path: { id: run.id } };
  const pack = useQuery({
    queryKey: ['report-pack', run.id],
    queryFn: async () => (await api.GET('/api/v1/reports/runs/{id}/pack', { params })).data,
  });
  const sentence = useQuery({
    queryKey: ['departure-sentence', run.asOf, run.knownAt],
    queryFn: async () => {
      const query = { asOf: run.asOf, knownAt: run.knownAt, cooperation: run.cooperation };
      return (await api.GET('/api/v1/reports/departure-sentence', { params: { query } })).data;
    },
  });
  const sign = useAct(async () => api.POST('/api/v1/reports/runs/{id}/signatures', { params }));
  const workbook = useDownload(() =>
    api.GET('/api/v1/reports/runs/{id}/pack.xlsx', { params, parseAs: 'blob' }),
  );
  if (pack.isPending) return <Skeleton active />;
  if (!pack.data) return <ProblemView error={pack.error} retry={() => void pack.refetch()} />;
  const { signatures, digest } = pack.data;
  const own = session?.organisation.kind === 'source-bureau' ? 'source' : 'destination';
  const may = (name: string) => session?.permissions.includes(name) ?? false;
  const signed = (side: string) => signatures.find((one) => one.side === side);
  const open = may('report.sign') && run.frozenAt !== null && !signed(own);
  const ask = () =>
    void modal.confirm({
      title: t('reports.signAsk', { side: t(`reports.side.${own}`) }),
      content: t('reports.signMeans'),
      okText: t('reports.sign'),
      onOk: () => sign.mutate(undefined),
    });
  return (
    <section className="panel stacked">
      {sentence.data?.departureOn && <p>{said(sentence.data.sentence)}</p>}
      {run.frozenAt === null && <p className="note">{t('reports.freezeFirst')}</p>}
      <div className="figures">
        {SIDES.map((side) => (
          <div className="figure" key={side}>
            <span className="muted">{t(`reports.side.${side}`)}</span>
            {signed(side) ? (
              <span className="num">
                <CheckCircleOutlined className="flag-ok" /> {moment(signed(side)!.signedAt)}
              </span>
            ) : (
              <span>{t('reports.notSigned')}</span>
            )}
          </div>
        ))}
        <div className="figure">
          <span className="muted">{t('reports.digest')}</span>
          <code>{digest.slice(0, 16)}</code>
        </div>
      </div>
      <Space wrap>
        {open && (
          <Button type="primary" loading={sign.isPending} onClick={ask}>
            {t('reports.sign')}
          </Button>
        )}
        <Button href={`/api/v1/reports/runs/${run.id}/pack.html`} target="_blank" icon={<PrinterOutlined />}>
          {t('reports.packPage')}
        </Button>
        {may('report.export') && (
          <Button loading={workbook.isPending} onClick={() => workbook.mutate(undefined)}>
            {t('reports.packBook')}
          </Button>
        )}
      </Space>
    </section>
  );
}
