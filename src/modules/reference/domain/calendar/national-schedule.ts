// The State Council's yearly schedule, from package chinese-days. Only this file knows the package.
import chineseDays from 'chinese-days';
import type { LocalDate } from '../../../../kernel/values/index.js';
import { addDays, monthOf, yearOf } from '../../../../kernel/values/index.js';
import type { SpecialDay } from './schedule.js';

const years = new Map<number, readonly SpecialDay[] | undefined>();

/** Special days of a year; undefined while its schedule is not published, which is never taken for "none". */
export function nationalDays(year: number): readonly SpecialDay[] | undefined {
  if (!years.has(year)) years.set(year, readYear(year));
  return years.get(year);
}

function readYear(year: number): readonly SpecialDay[] | undefined {
  const days: SpecialDay[] = [];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    const special = readDay(date);
    if (special !== undefined) days.push(special);
  }
  const published =
    days.some((day) => !day.working && monthOf(day.date) === 10) && days[0]?.date === `${year}-01-01`;
  return published ? days : undefined;
}

function readDay(date: LocalDate): SpecialDay | undefined {
  // Given as text: the package reads and prints that in UTC, while a Date would depend on the machine's zone.
  const detail = chineseDays.getDayDetail(date);
  const [en, zh] = detail.name.split(',');
  return en === undefined || zh === undefined
    ? undefined
    : { date, working: detail.work, name: { zh, en }, certain: true };
}
