// Minimum wages as dated facts. The amount that binds is that of the place of work on the day in question; the entries
// marked uncertain must be checked against the notice before anything relies on them.
import type { LocalDate } from '../../../../kernel/values/index.js';

export type WageArea = 'shenzhen' | 'guangxi-1' | 'guangxi-2' | 'guangxi-3';

export interface MinimumWage {
  readonly area: WageArea;
  readonly from: LocalDate;
  /** Yuan a month, full time. */
  readonly monthly: number;
  /** Yuan an hour for part-time work, where known. */
  readonly hourly?: number;
  readonly certain: boolean;
}

/** 那坡县 is taken for class 3 of Guangxi; to be confirmed with the county. */
export const NAPO_WAGE_AREA: WageArea = 'guangxi-3';

function shenzhen(from: LocalDate, monthly: number, hourly: number): MinimumWage {
  return { area: 'shenzhen', from, monthly, hourly, certain: true };
}

function guangxi(
  from: LocalDate,
  monthly: readonly [number, number, number],
  certain: boolean,
): MinimumWage[] {
  return monthly.map((amount, i) => ({ area: GUANGXI[i] ?? NAPO_WAGE_AREA, from, monthly: amount, certain }));
}

const GUANGXI: readonly WageArea[] = ['guangxi-1', 'guangxi-2', 'guangxi-3'];

export const MINIMUM_WAGES: readonly MinimumWage[] = [
  shenzhen('2015-03-01', 2030, 18.5),
  shenzhen('2017-06-01', 2130, 19.5),
  shenzhen('2018-07-01', 2200, 20.3),
  shenzhen('2022-01-01', 2360, 22.2),
  shenzhen('2025-03-01', 2520, 23.7),
  ...guangxi('2018-02-01', [1680, 1450, 1300], true),
  ...guangxi('2020-03-01', [1810, 1580, 1430], true),
  ...guangxi('2023-11-01', [1990, 1840, 1690], true),
  ...guangxi('2025-01-01', [2200, 2040, 1870], false),
];

/** The wage in force on that day; undefined before the first entry of the area. `extra` are entries loaded later. */
export function minimumWageOn(
  area: WageArea,
  date: LocalDate,
  extra: readonly MinimumWage[] = [],
): MinimumWage | undefined {
  return [...MINIMUM_WAGES, ...extra]
    .filter((wage) => wage.area === area && wage.from <= date)
    .reduce<MinimumWage | undefined>(
      (latest, wage) => (latest && latest.from > wage.from ? latest : wage),
      undefined,
    );
}
