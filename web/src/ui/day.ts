import dayjs from 'dayjs';

/** Today in Asia/Shanghai, as the service counts days. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

/** Whole days from today to the given local day; negative when it is past. */
export const daysUntil = (day: string): number => dayjs(day.slice(0, 10)).diff(dayjs(today()), 'day');

/** An instant as local minutes, for tables. */
export const moment = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
