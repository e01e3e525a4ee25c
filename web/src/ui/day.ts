import dayjs from 'dayjs';

/** Today in Asia/Shanghai by the clock of this device. */
export const deviceDay = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

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
