// Working days of a region. Deadlines count the days of the place they bind: what is due in Napo rests on 三月三, what is
// due in Shenzhen does not. A year without a published schedule is an alarm, not a guess.
import { defineError } from '../../../../kernel/errors/index.js';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { LocalDate } from '../../../../kernel/values/index.js';
import { addDays, isLocalDate, weekdayOf, yearOf } from '../../../../kernel/values/index.js';
import { GUANGXI_DAYS } from './guangxi-holidays.data.js';
import { nationalDays } from './national-schedule.js';
import type { CalendarRegion, SpecialDay, YearSchedule } from './schedule.js';

export const calendarMissing = defineError('unavailable', 'CALENDAR_MISSING', {
  zh: '该年度放假安排尚未载入,无法计算工作日',
  en: 'the holiday schedule of that year is not loaded, so working days cannot be counted',
});

export interface CalendarDay {
  readonly date: LocalDate;
  readonly working: boolean;
  /** The holiday, or the exchange that makes a weekend day worked; absent on ordinary days. */
  readonly name?: LocalizedText;
  readonly certain: boolean;
}

export class RegionalCalendar {
  private readonly years = new Map<number, ReadonlyMap<LocalDate, SpecialDay>>();

  /** Loaded schedules come before the built-in ones of the same scope and year. */
  constructor(
    readonly region: CalendarRegion,
    private readonly loaded: readonly YearSchedule[] = [],
  ) {}

  /** @throws CALENDAR_MISSING */
  dayOf(date: LocalDate): CalendarDay {
    const special = this.specialDays(yearOf(date)).get(date);
    if (special !== undefined) return special;
    return { date, working: weekdayOf(date) <= 5, certain: true };
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.dayOf(date).working;
  }

  /** The date itself when it is worked, else the first worked day after it. */
  nextWorkingDay(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, 1);
  }

  /** The date itself when it is worked, else the last worked day before it. */
  previousWorkingDay(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, -1);
  }

  /** The n-th worked day after the date; before it for a negative count. Zero gives the date back. */
  addWorkingDays(date: LocalDate, count: number): LocalDate {
    const step = count < 0 ? -1 : 1;
    let reached = date;
    for (let left = Math.abs(count); left > 0;) {
      reached = addDays(reached, step);
      if (this.isWorkingDay(reached)) left -= 1;
    }
    return reached;
  }

  /** Worked days strictly between the two dates, in order. */
  workingDaysBetween(after: LocalDate, before: LocalDate): LocalDate[] {
    const days: LocalDate[] = [];
    for (let date = addDays(after, 1); date < before; date = addDays(date, 1)) {
      if (this.isWorkingDay(date)) days.push(date);
    }
    return days;
  }

  private specialDays(year: number): ReadonlyMap<LocalDate, SpecialDay> {
    const known = this.years.get(year);
    if (known !== undefined) return known;
    const national = this.loadedDays('national', year) ?? nationalDays(year);
    if (national === undefined) throw calendarMissing({ region: this.region, year });
    const days = new Map([...national, ...this.regionalDays(year)].map((day) => [day.date, day]));
    this.years.set(year, days);
    return days;
  }

  private regionalDays(year: number): readonly SpecialDay[] {
    const loaded = this.loadedDays(this.region, year);
    if (loaded !== undefined) return loaded;
    if (this.region !== 'guangxi' || year < 2014) return [];
    const days = GUANGXI_DAYS.get(year);
    if (days === undefined) throw calendarMissing({ region: this.region, year });
    return days.filter((day) => day.certain || isPlainWeekday(day, nationalDays(year)));
  }

  private loadedDays(scope: YearSchedule['scope'], year: number): readonly SpecialDay[] | undefined {
    return this.loaded.find((schedule) => schedule.scope === scope && schedule.year === year)?.days;
  }
}

/** An unconfirmed day gives way to what the national schedule says about the same date. */
function isPlainWeekday(day: SpecialDay, national: readonly SpecialDay[] | undefined): boolean {
  return weekdayOf(day.date) <= 5 && national?.some((each) => each.date === day.date) !== true;
}

const known = new Map<CalendarRegion, RegionalCalendar>();
let adopted: readonly YearSchedule[] = [];

/** The calendar of a region: the built-in schedules, and over them what this process has adopted. */
export function calendarOf(region: CalendarRegion): RegionalCalendar {
  const calendar = known.get(region) ?? new RegionalCalendar(region, adopted);
  known.set(region, calendar);
  return calendar;
}

/** From now on `calendarOf` counts with these loaded schedules. */
export function adoptSchedules(schedules: readonly YearSchedule[]): void {
  adopted = schedules;
  known.clear();
}

/** Every day from one date to another, both included, for showing. At most 800 days. */
export function calendarDays(calendar: RegionalCalendar, from: LocalDate, to: LocalDate): CalendarDay[] {
  const days: CalendarDay[] = [];
  if (!isLocalDate(from) || !isLocalDate(to)) return days;
  for (let date = from; date <= to && days.length < 800; date = addDays(date, 1))
    days.push(calendar.dayOf(date));
  return days;
}
