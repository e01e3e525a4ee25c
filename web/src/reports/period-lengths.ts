import dayjs, { type Dayjs } from 'dayjs';

export const LENGTHS = ['month', 'quarter', 'year'] as const;
export type Length = (typeof LENGTHS)[number];

const day = (at: Dayjs) => at.format('YYYY-MM-DD');

/** The whole month, quarter or year a day lies in. */
export function periodOf(length: Length, within: Dayjs): { from: string; to: string } {
  if (length !== 'quarter') return { from: day(within.startOf(length)), to: day(within.endOf(length)) };
  const first = within.month(within.month() - (within.month() % 3)).startOf('month');
  return { from: day(first), to: day(first.add(2, 'month').endOf('month')) };
}

/** How a period is called when it is a whole month, quarter or year; null for any other. */
export function lengthOf(from: string, to: string): Length | null {
  const whole = LENGTHS.find((length) => {
    const period = periodOf(length, dayjs(from));
    return period.from === from && period.to === to;
  });
  return whole ?? null;
}

export const quarterOf = (from: string): number => (Number(from.slice(5, 7)) + 2) / 3;
