import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../ui/list-search';
import type { Figure, Unit } from './run';

/** A number that opens its list; where nothing was there to count, it says so and is never a zero. */
export function FigureDoor({ figure, unit = true }: { figure: Figure | undefined; unit?: boolean }) {
  const { t } = useTranslation();
  if (!figure) return null;
  if (figure.value === null) return <span className="muted">{t('overview.noSource')}</span>;
  return (
    <span className="door">
      <Link
        to="."
        search={(old: ListSearch) => ({ ...old, path: figure.code, words: undefined })}
        className={figure.value === 0 ? 'num nought' : 'num'}
      >
        {figure.value}
      </Link>
      {unit && <span className="muted small"> {t(`reports.unit.${figure.unit as Unit}`)}</span>}
    </span>
  );
}
