import { useQuery } from '@tanstack/react-query';
import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';

interface Props {
  reading: Schemas['FormReadingResponse'];
  answers: Readonly<Record<string, string>>;
  answer: (header: string, field: string) => void;
}

/** What each column will be filled with; those nobody knows yet are asked. */
export function FormColumns({ reading, answers, answer }: Props) {
  const { t } = useTranslation();
  const fields = useQuery({
    queryKey: ['form-fields'],
    staleTime: Infinity,
    queryFn: async () => (await api.GET('/api/v1/reports/forms/fields')).data ?? [],
  });
  const names = new Map(fields.data?.map(({ code, name }) => [code, said(name)]));
  const known = Object.entries(reading.columns).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return (
    <>
      <p className="muted small num">{t('forms.read', { sheet: reading.sheet, row: reading.headerRow })}</p>
      <p className="columns">
        {known.map(([letter, field]) => (
          <Tag key={letter}>
            <span className="num">{letter}</span> {names.get(field) ?? field}
          </Tag>
        ))}
      </p>
      {reading.unknown.length > 0 && <p className="note">{t('forms.askOnce')}</p>}
      {reading.unknown.map(({ letter, header }) => (
        <div className="page-head" key={letter}>
          <label htmlFor={`column-${letter}`}>
            <span className="num">{letter}</span> {header}
          </label>
          <Select
            id={`column-${letter}`}
            showSearch={{ optionFilterProp: 'label' }}
            className="filter"
            placeholder={t('forms.whatIsIt')}
            value={answers[header]}
            onChange={(field: string) => answer(header, field)}
            options={(fields.data ?? []).map(({ code, name }) => ({ value: code, label: said(name) }))}
          />
        </div>
      ))}
    </>
  );
}
