import { useTranslation } from 'react-i18next';
import type { Source } from '../../i18n';
import { useToday } from '../../session/session';
import { daysBetween } from '../../ui/day';
import type { Waiting } from './marks';

type Education = keyof Source['person']['education'];

/** What an employer may see before it hires: no number, no health, no household. */
export function Card({ row, name }: { row: Waiting; name: string }) {
  const { t } = useTranslation();
  const facts = [
    row.sex && t(`person.sex.${row.sex}`),
    row.education && t(`person.education.${row.education as Education}`),
  ];
  return (
    <>
      <strong>{name}</strong>
      <div className="muted small">{[...facts.filter(Boolean), ...row.skills].join('，')}</div>
    </>
  );
}

export function Deadline({ at }: { at?: string | null }) {
  const { t } = useTranslation();
  const today = useToday();
  if (!at) return null;
  const days = daysBetween(today, at);
  return (
    <span className={days < 1 ? 'flag-warn' : ''}>
      {days < 0 ? t('answers.overdue') : t('answers.left', { days })}
    </span>
  );
}

/** The post and how many places of it are left. */
export function Post({ row }: { row: Waiting }) {
  const { t } = useTranslation();
  return (
    <div>
      {row.job}
      {row.placesLeft !== null && row.placesLeft !== undefined && (
        <div className="muted small num">{t('answers.places', { count: row.placesLeft })}</div>
      )}
    </div>
  );
}
