// The parts of a work list: one's own steps by day, and what others are waited for. Every row is in exactly one part.
import { addDays } from '../../../kernel/values/index.js';

export const SECTIONS = ['overdue', 'due', 'soon', 'later', 'waiting'] as const;
export type Section = (typeof SECTIONS)[number];

export const SOON_DAYS = 7;

export function sectionOf(
  row: { readonly owner: string; readonly dueOn: string },
  mine: string,
  today: string,
): Section {
  if (row.owner !== mine) return 'waiting';
  if (row.dueOn < today) return 'overdue';
  if (row.dueOn === today) return 'due';
  return row.dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** First and last due day of a part, both included; null is open. */
export function daysOf(
  section: Section,
  today: string,
): { readonly from: string | null; readonly to: string | null } {
  const soonEnds = addDays(today, SOON_DAYS);
  switch (section) {
    case 'overdue':
      return { from: null, to: addDays(today, -1) };
    case 'due':
      return { from: today, to: today };
    case 'soon':
      return { from: addDays(today, 1), to: soonEnds };
    case 'later':
      return { from: addDays(soonEnds, 1), to: null };
    case 'waiting':
      return { from: null, to: null };
  }
}
