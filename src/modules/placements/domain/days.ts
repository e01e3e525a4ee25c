// Days as the law counts them: local dates `YYYY-MM-DD` (Asia/Shanghai), no clock and no time zone of their own.
// Work is allowed from the day after the 16th birthday (禁止使用童工规定, read strictly); 16 and 17 are minors (未成年工).
// Deadlines count the working days of the region they bind, so every such rule is handed a calendar.

/** The working days of one region; Guangxi and Shenzhen differ. */
export interface WorkingDays {
  isWorkingDay(day: string): boolean;
}

const DAY_MS = 86_400_000;

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: string, count: number): string {
  return new Date(toUtc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** The working day `count` working days after `day` (before it when negative); `day` itself is not counted. */
export function addWorkingDays(day: string, count: number, calendar: WorkingDays): string {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at = addDays(at, step);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** `day` when it is a working day, else the next one. */
export function workingDayOnOrAfter(day: string, calendar: WorkingDays): string {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar);
}

/** Working days in the closed range, ascending. */
export function workingDaysWithin(from: string, to: string, calendar: WorkingDays): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

/** The birthday of that age; 29 February becomes 1 March in a common year. */
export function birthdayOf(birthDate: string, age: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const target = String(Number(year) + age).padStart(4, '0');
  const leap = new Date(`${target}-02-29T00:00:00Z`).toISOString().startsWith(`${target}-02-29`);
  return month === '02' && day === '29' && !leap ? `${target}-03-01` : `${target}-${month}-${day}`;
}

/** Strict: an age is reached on the day after the birthday. */
export function hasReachedAge(birthDate: string, age: number, on: string): boolean {
  return on > birthdayOf(birthDate, age);
}

export const MINIMUM_AGE = 16;
export const ADULT_AGE = 18;

export function mayWorkOn(birthDate: string, on: string): boolean {
  return hasReachedAge(birthDate, MINIMUM_AGE, on);
}

export function isMinorOn(birthDate: string, on: string): boolean {
  return !hasReachedAge(birthDate, ADULT_AGE, on);
}

/** The first day on which the person may be introduced to work: a task is set for it. */
export function firstWorkableDay(birthDate: string): string {
  return addDays(birthdayOf(birthDate, MINIMUM_AGE), 1);
}
