// Deadlines count the working days of the region they bind (Guangxi and Shenzhen differ), so every rule with a deadline is
// handed a calendar. Dates are local, `YYYY-MM-DD`, Asia/Shanghai; ages are the kernel's.
// The day a period begins is never counted in it.
import { addDays } from '../../../kernel/values/index.js';

/** The working days of one region. */
export interface WorkingDays {
  isWorkingDay(day: string): boolean;
}

/** The working day `count` working days after `day`, before it when negative; `day` itself is not counted. */
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
