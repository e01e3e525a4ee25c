import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../ui/list-search';
import type { Figure } from './run';

/** What a number stands on, each part a number that opens its list: own words, typed for others, workbooks, ledgers, recorded late. */
export function WordParts({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const { words, code } = figure;
  if (!words || words.length === 0) return null;
  const late = words.reduce((sum, part) => sum + part.late, 0);
  const parts = [
    ...words.map(({ source, value }) => ({ pick: source, value })),
    ...(late > 0 ? [{ pick: 'late' as const, value: late }] : []),
  ];
  return (
    <span className="word-parts small num">
      {parts.map(({ pick, value }) => (
        <Link key={pick} to="." search={(old: ListSearch) => ({ ...old, path: code, words: pick })}>
          {t(`reports.words.${pick}`)} {value}
        </Link>
      ))}
    </span>
  );
}
