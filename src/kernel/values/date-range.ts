import type { LocalDate } from './local-date.js';
import { diffDays, isLocalDate } from './local-date.js';

/** Both ends belong to the range; `until` null means still open. */
export interface DateRange {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** The range, or undefined when an end is not a date or the ends are in the wrong order. */
export function dateRange(from: LocalDate, until: LocalDate | null): DateRange | undefined {
  if (!isLocalDate(from) || (until !== null && (!isLocalDate(until) || until < from))) return undefined;
  return { from, until };
}

export function covers(range: DateRange, date: LocalDate): boolean {
  return range.from <= date && (range.until === null || date <= range.until);
}

export function overlaps(a: DateRange, b: DateRange): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);
}

/** Days in the range counting both ends; an open range is measured up to `asOf`, and is 0 when it begins later. */
export function lengthInDays(range: DateRange, asOf: LocalDate): number {
  const end = range.until === null || range.until > asOf ? asOf : range.until;
  return end < range.from ? 0 : diffDays(range.from, end) + 1;
}
