import { InboxOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { fileForm } from '../ui/file-form';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import { useListSearch } from '../ui/useListSearch';
import { FormColumns } from './FormColumns';
import { Period } from './Period';
import { useRun } from './run';

type Reading = Schemas['FormReadingResponse'];

/** Any workbook with headers comes back filled with the people chosen; a column nobody knows is asked once and remembered. */
export function FillFormPage() {
  const { t } = useTranslation();
  const { search } = useListSearch();
  const [form, setForm] = useState<{ file: File; reading: Reading }>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const source =
    search.run && search.path ? { runId: search.run, code: search.path } : { viewId: search.view };
  const inspect = useAct(
    async (file: File) => {
      const { data } = await api.POST('/api/v1/reports/forms/inspections', fileForm(file));
      return { file, reading: data! };
    },
    (read) => {
      setForm(read);
      setAnswers({});
    },
  );
  const fill = useDownload(async ({ file, reading }: { file: File; reading: Reading }) => {
    if (reading.unknown.length > 0)
      await api.PUT('/api/v1/reports/forms/templates/{fingerprint}', {
        params: { path: { fingerprint: reading.fingerprint } },
        body: { answers },
      });
    return api.POST('/api/v1/reports/forms/fillings', {
      params: { query: source },
      ...fileForm(file),
      parseAs: 'blob',
    });
  });
  const unanswered = form?.reading.unknown.filter(({ header }) => !answers[header]).length ?? 0;
  const chosen = Boolean(source.viewId ?? source.runId);
  return (
    <Page title={t('forms.title')} extra={<Link to="/reports">{t('nav.reports')}</Link>}>
      <section className="panel stacked">
        <h2>{t('forms.people')}</h2>
        <People />
      </section>
      <section className="panel stacked">
        <h2>{t('forms.form')}</h2>
        <Upload.Dragger
          accept=".xlsx"
          showUploadList={false}
          disabled={inspect.isPending}
          beforeUpload={(file) => (inspect.mutate(file), false)}
        >
          <p>
            <InboxOutlined /> {form ? form.file.name : t('forms.drop')}
          </p>
          <p className="muted small">{t('forms.dropHint')}</p>
        </Upload.Dragger>
      </section>
      {form && (
        <section className="panel stacked">
          <h2>{t('forms.columns')}</h2>
          <FormColumns
            reading={form.reading}
            answers={answers}
            answer={(header, field) => setAnswers((old) => ({ ...old, [header]: field }))}
          />
          <div className="page-head">
            <Button
              type="primary"
              disabled={!chosen || unanswered > 0}
              loading={fill.isPending}
              onClick={() => fill.mutate(form)}
            >
              {t('forms.fill')}
            </Button>
            <span className="muted small">
              {!chosen
                ? t('forms.choosePeople')
                : unanswered > 0
                  ? t('forms.stillUnknown', { count: unanswered })
                  : t('forms.counted')}
            </span>
          </div>
        </section>
      )}
    </Page>
  );
}

/** Either the people behind a number, as the address says, or a saved view of the work list. */
function People() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const run = useRun(search.run);
  const views = useQuery({
    queryKey: ['saved-views'],
    queryFn: async () =>
      ((await api.GET('/api/v1/saved-views')).data ?? []).filter(({ list }) => list === 'work'),
  });
  const figure = run.data?.figures.find(({ code }) => code === search.path);
  if (run.data && figure)
    return (
      <p>
        <Link to="/reports/$runId" params={{ runId: run.data.id }} search={{ path: figure.code }}>
          <Period from={run.data.from} to={run.data.to} /> {said(figure.name)} {figure.value}
        </Link>{' '}
        <Button size="small" onClick={() => set({ run: undefined, path: undefined })}>
          {t('forms.otherPeople')}
        </Button>
      </p>
    );
  return (
    <>
      <Select
        className="wide-filter"
        aria-label={t('forms.people')}
        placeholder={t('forms.chooseView')}
        value={search.view}
        loading={views.isPending}
        onChange={(view: string) => set({ view })}
        options={(views.data ?? []).map((view) => ({ value: view.id, label: view.name }))}
      />
      <p className="muted small">{t('forms.viewsHint')}</p>
      <Link to="/work">{t('work.title')}</Link>
    </>
  );
}
