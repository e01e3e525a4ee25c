import { EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { moment } from '../../ui/day';
import { useAct } from '../../ui/useAct';
import { RevealRow } from './RevealRow';

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

/**
 * What stands in the row: cells found fault with first, as fields; changes as old → new; the file's own words beside them.
 * The service covers what is personal; a covered cell is typed anew, or the row is shown for a purpose.
 */
export function ReviewCells({ importId, row: listed, headers, open }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [revealed, setRevealed] = useState<Row>();
  const row = revealed ?? listed;
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
      setRevealed(undefined);
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
                placeholder={row.masked.includes(key) ? row.cells[key] : ''}
                value={texts[key] ?? (row.masked.includes(key) ? '' : row.cells[key])}
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
                <del className="muted">{row.earlier[key] || t('review.empty')}</del>
                {' → '}
              </>
            )}
            {text}
          </span>
        ))}
        {row.masked.length > 0 && <RevealRow importId={importId} seq={row.seq} shown={setRevealed} />}
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
            was: was || t('review.empty'),
            by: by ?? '',
            at: moment(at),
          })}
        </span>
      ))}
    </form>
  );
}
