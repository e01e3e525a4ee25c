const DAY_MS = 86_400_000;

/** The day in Asia/Shanghai by the clock of this device; today when no instant is given. */
export const deviceDay = (at = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at);

/** A local day counts as the one of that name in UTC, where every day has 24 hours. */
const atUtc = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** Whole days between two local days; negative when the second is past. */
export const daysBetween = (today: string, day: string): number =>
  Math.round((atUtc(day) - atUtc(today)) / DAY_MS);

/** An instant as local minutes, for tables; with seconds where it is read anew all the time. */
export const moment = (instant: string, { seconds = false } = {}): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: seconds ? 'medium' : 'short',
  }).format(new Date(instant));

export const addDays = (day: string, days: number): string =>
  new Date(atUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
