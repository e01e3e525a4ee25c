import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Source } from '../i18n';

type Found = Schemas['ComparisonResponse'];
type Field = keyof Source['reports']['field'];

/** Three lists: only on our side, only on theirs, on both but told differently; and who is twice in their workbook. */
export function Differences({ found }: { found: Found }) {
  const { t } = useTranslation();
  const differing = found.both.filter(({ differences }) => differences.length > 0);
  const theirs = (row: number) => (
    <>
      {found.rowNames[row] || t('reports.nameless')}{' '}
      <span className="muted small num">{t('reports.row', { row })}</span>
    </>
  );
  return (
    <>
      <p className="num">
        {t('reports.compared', {
          here: found.here,
          there: found.there,
          same: found.both.length - differing.length,
        })}
      </p>
      {found.numbers !== 'read' && <p className="note">{t(`reports.numbersRead.${found.numbers}`)}</p>}
      <div className="report-grid">
        <Part title={t('reports.onlyHere')} count={found.onlyHere.length}>
          {found.onlyHere.map((id) => (
            <li key={id}>{found.names[id] ?? t('reports.notShown')}</li>
          ))}
        </Part>
        <Part title={t('reports.onlyThere')} count={found.onlyThere.length}>
          {found.onlyThere.map((row) => (
            <li key={row}>{theirs(row)}</li>
          ))}
        </Part>
        <Part title={t('reports.differing')} count={differing.length}>
          {differing.map((one) => (
            <li key={one.id} className="stacked">
              <span>
                {found.names[one.id]}{' '}
                <span className="muted small num">{t('reports.row', { row: one.row })}</span>
                {one.by === 'name' && <span className="muted small"> {t('reports.byName')}</span>}
              </span>
              {one.differences.map(({ field, here, there }) => (
                <span className="small" key={field}>
                  {t(`reports.field.${field as Field}`)}: {t('reports.hereThere', { here, there })}
                </span>
              ))}
            </li>
          ))}
        </Part>
        {found.twiceThere.length > 0 && (
          <Part title={t('reports.twiceThere')} count={found.twiceThere.length}>
            {found.twiceThere.map((row) => (
              <li key={row}>{theirs(row)}</li>
            ))}
          </Part>
        )}
      </div>
    </>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="panel">
      <h2>
        {title} <span className={count > 0 ? 'num flag-warn' : 'num flag-ok'}>{count}</span>
      </h2>
      <ul className="difference" tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}
