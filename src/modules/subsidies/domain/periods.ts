// Which claims one stay at work can give. Once per person is one claim for ever; once a year is one for each calendar year, and
// each month counts towards one of them only: the first falls in the year in which the length is reached, later ones count from
// 1 January. The rules are those in force on the day counting begins.
import { addDays, addMonths, type LocalDate, yearOf } from '../../../kernel/values/index.js';
import { inForce, type Length, type PolicyVersion } from './rule-set.js';

export interface Period {
  /** `once`, or the calendar year. */
  readonly key: string;
  /** Both null: for ever. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly countsFrom: LocalDate;
  /** The stay began in it: the journey to it, and its coach, belong to this period. */
  readonly first: boolean;
}

export interface Chance {
  readonly version: PolicyVersion;
  readonly period: Period;
}

/** First day on which the length is reached. */
export function reachedOn(length: Length | null, from: LocalDate): LocalDate {
  if (!length) return from;
  return length.unit === 'months' ? addMonths(from, length.count) : addDays(from, length.count);
}

/** @param versions of one policy in one place. @param until last day looked at: today, or the last day at work */
export function chancesOf(
  versions: readonly PolicyVersion[],
  startedOn: LocalDate,
  until: LocalDate,
): Chance[] {
  const chances: Chance[] = [];
  const atStart = inForce(versions, startedOn);
  if (atStart?.rules.oncePer === 'person')
    return [
      {
        version: atStart,
        period: { key: 'once', from: null, to: null, countsFrom: startedOn, first: true },
      },
    ];
  const firstYear = atStart ? yearOf(reachedOn(atStart.rules.length, startedOn)) : yearOf(startedOn);
  if (atStart)
    chances.push({ version: atStart, period: yearPeriod(firstYear, { countsFrom: startedOn, first: true }) });
  for (let year = firstYear + 1; year <= yearOf(until); year += 1) {
    const version = inForce(versions, `${year}-01-01`);
    if (version?.rules.oncePer === 'year')
      chances.push({
        version,
        period: yearPeriod(year, { countsFrom: `${year}-01-01`, first: false }),
      });
  }
  return chances;
}

const yearPeriod = (year: number, rest: Pick<Period, 'countsFrom' | 'first'>): Period => ({
  key: String(year),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  ...rest,
});
