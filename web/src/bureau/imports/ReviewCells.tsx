import { EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { moment } from '../../ui/day';
import { useAct } from '../../ui/useAct';

type Row = Schemas['ImportRowResponse'];
const SHOWN_CELLS = 6;

interface Props {
  importId: string;
  row: Row;
  /** What the ledger calls its columns. */
  headers: Record<string, string>;
  /** Cells can be put right now. */
  open: boolean;
}

/** Of a card's or a phone's number the middle is left out; the cell is named by its findings. */
const masked = (text: string): string => text.replace(/(\d{3})[\dXx]{5,}([\dXx]{4})/g, '$1****$2');

/** What stands in the row: cells found fault with first, as fields; changes as old → new; the file's own words beside them. */
export function ReviewCells({ importId, row, headers, open }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const correct = useAct(
    async () =>
      api.POST('/api/v1/imports/{id}/rows/{seq}/correction', {
        params: { path: { id: importId, seq: row.seq } },
        body: { cells: texts },
      }),
    () => {
      setTexts({});
      setAll(false);
    },
  );
  const entries = Object.entries(row.cells);
  if (entries.every(([, text]) => text === '')) return <span className="muted">{t('review.empty')}</span>;
  const faulty = new Set(row.findings.flatMap(({ key }) => (key && key in row.cells ? [key] : [])));
  const fields = open && row.action === 'refuse' ? (all ? entries.map(([key]) => key) : [...faulty]) : [];
  const rest = entries.filter(([key, text]) => text !== '' && !fields.includes(key));
  const ranked = [...rest].sort(([a], [b]) => weight(b) - weight(a));
  function weight(key: string): number {
    return Number(faulty.has(key)) + Number(row.earlier?.[key] !== undefined);
  }
  const changed = Object.keys(texts).length > 0;
  return (
    <form
      className="review-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) correct.mutate(undefined);
      }}
    >
      {fields.length > 0 && (
        <div className="review-fields">
          {fields.map((key) => (
            <label key={key}>
              <span className="muted small">{headers[key] ?? key}</span>
              <Input
                size="small"
                maxLength={500}
                status={faulty.has(key) && texts[key] === undefined ? 'error' : ''}
                value={texts[key] ?? row.cells[key]}
                onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
              />
            </label>
          ))}
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            disabled={!changed}
            loading={correct.isPending}
          >
            {t('review.save')}
          </Button>
        </div>
      )}
      <div className="cells">
        {ranked.slice(0, SHOWN_CELLS).map(([key, text]) => (
          <span key={key} className={faulty.has(key) ? 'flag-bad' : ''} title={headers[key] ?? key}>
            {row.earlier?.[key] !== undefined && (
              <>
                <del className="muted">{masked(row.earlier[key]) || t('review.empty')}</del>
                {' → '}
              </>
            )}
            {masked(text)}
          </span>
        ))}
        {open && row.action === 'refuse' && !all && (
          <Button size="small" type="link" icon={<EditOutlined />} onClick={() => setAll(true)}>
            {t('review.edit')}
          </Button>
        )}
      </div>
      {row.corrections.map(({ key, was, by, at }) => (
        <span key={key + at} className="muted small">
          {t('review.corrected', {
            column: headers[key] ?? key,
            was: masked(was) || t('review.empty'),
            by: by ?? '',
            at: moment(at),
          })}
        </span>
      ))}
    </form>
  );
}
