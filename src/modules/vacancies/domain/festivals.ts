// Days that adverts count from (元宵后, 年后): the lunar new year and 清明 of each year, from the astronomical calendar.
import { addDays } from '../../../kernel/values/index.js';

const LUNAR_NEW_YEAR = [
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
];
/** Years (of 2016–2030) in which 清明 falls on 5 April; on 4 April otherwise. */
const LATE_QINGMING = new Set([2018, 2019, 2022, 2023, 2026, 2027, 2030]);
const LANTERN_DAYS_AFTER = 14;

/** Null outside the years that are known. */
export function festivalDay(name: 'lantern' | 'spring' | 'qingming' | 'labour', year: number): string | null {
  if (name === 'labour') return `${year}-05-01`;
  const spring = LUNAR_NEW_YEAR.find((day) => day.startsWith(String(year)));
  if (spring === undefined) return null;
  if (name === 'spring') return spring;
  if (name === 'lantern') return addDays(spring, LANTERN_DAYS_AFTER);
  return `${year}-04-0${LATE_QINGMING.has(year) ? 5 : 4}`;
}
