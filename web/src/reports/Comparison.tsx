import { InboxOutlined } from '@ant-design/icons';
import { Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { fileForm } from '../ui/file-form';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { Differences } from './Differences';
import { namesPeople, type Run, type Unit } from './run';

/** The other side's workbook against the people behind one of our numbers. The file is read and not kept. */
export function Comparison({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const [found, setFound] = useState<{ code: string; result: Schemas['ComparisonResponse'] }>();
  const choices = run.figures.filter((figure) => namesPeople(figure) && (figure.value ?? 0) > 0);
  const code = choices.find((figure) => figure.code === search.with)?.code ?? choices[0]?.code;
  const compare = useAct(
    async (file: File) =>
      (
        await api.POST('/api/v1/reports/runs/{id}/comparisons', {
          params: { path: { id: run.id }, query: { code: code! } },
          ...fileForm(file),
        })
      ).data,
    (result) => result && setFound({ code: code!, result }),
  );
  if (!code) return <p className="muted">{t('reports.nothingToCompare')}</p>;
  return (
    <>
      <section className="panel stacked">
        <label className="muted small" htmlFor="compared">
          {t('reports.compareFigure')}
        </label>
        <Select
          id="compared"
          showSearch={{ optionFilterProp: 'label' }}
          className="wide-filter"
          value={code}
          onChange={(next: string) => set({ with: next })}
          options={choices.map((figure) => ({
            value: figure.code,
            label: `${figure.code} ${said(figure.name)} (${figure.value} ${t(`reports.unit.${figure.unit as Unit}`)})`,
          }))}
        />
        <Upload.Dragger
          accept=".xlsx"
          showUploadList={false}
          disabled={compare.isPending}
          beforeUpload={(file) => (compare.mutate(file), false)}
        >
          <p>
            <InboxOutlined /> {t('reports.dropTheirs')}
          </p>
          <p className="muted small">{t('reports.dropTheirsHint')}</p>
        </Upload.Dragger>
      </section>
      {found?.code === code && <Differences found={found.result} />}
    </>
  );
}
