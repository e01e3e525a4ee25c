import dayjs from 'dayjs';

/** The day in Asia/Shanghai by the clock of this device; today when no instant is given. */
export const deviceDay = (at = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at);

/** Whole days between two local days; negative when the second is past. */
export const daysBetween = (today: string, day: string): number =>
  dayjs(day.slice(0, 10)).diff(dayjs(today), 'day');

/** An instant as local minutes, for tables. */
export const moment = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));

export const addDays = (day: string, days: number): string =>
  dayjs(day).add(days, 'day').format('YYYY-MM-DD');
