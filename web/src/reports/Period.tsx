import { useTranslation } from 'react-i18next';
import { lengthOf, quarterOf } from './period-lengths';

/** A period as one says it: March 2018, the second quarter, or from day to day. */
export function Period({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const length = lengthOf(from, to);
  const year = from.slice(0, 4);
  if (length === null)
    return (
      <span className="num">
        {from} – {to}
      </span>
    );
  return (
    <span className="num">
      {t(`reports.periods.${length}`, { year, month: from.slice(5, 7), quarter: quarterOf(from) })}
    </span>
  );
}
