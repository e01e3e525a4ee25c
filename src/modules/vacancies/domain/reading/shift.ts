// 工作时间与班次: which pattern, how long, how many days off.
import { figures, withDigits, type WrittenCell } from './written.js';

export const SHIFT_PATTERNS = ['day', 'two-shift', 'three-shift', 'night'] as const;
export type ShiftPattern = (typeof SHIFT_PATTERNS)[number];

export interface ShiftReading {
  readonly pattern: ShiftPattern | null;
  readonly hoursPerDay: number | null;
  readonly restDaysPerMonth: number | null;
  /** True when the wording says that nights are worked. */
  readonly nights: boolean;
}

const REST_OF_WEEK: readonly (readonly [RegExp, number])[] = [
  [/双休|周末双休|5天8|五天八|做五休二|上5休2/u, 8],
  [/单休|做六休一|上6休1|6天8/u, 4],
];

export function readShift(cell: WrittenCell): ShiftReading {
  const text = withDigits(figures(cell.text));
  const pattern = patternOf(text);
  const rest = /(?:月休|每月休息?|月放假?|月休息)(\d{1,2})天?/u.exec(text);
  const week = REST_OF_WEEK.find(([word]) => word.test(text))?.[1] ?? null;
  return {
    pattern,
    hoursPerDay: hoursOf(text),
    restDaysPerMonth: rest ? Number(rest[1]) : week,
    nights: pattern === 'two-shift' || pattern === 'three-shift' || pattern === 'night',
  };
}

function patternOf(text: string): ShiftPattern | null {
  if (/(?:无|不上|没有|无需|不用上?|不倒)(?:夜班|晚班|夜)|不倒班|不用倒班|不两班/u.test(text)) return 'day';
  if (/3班|4班3|三班/u.test(text)) return 'three-shift';
  if (/2班|两班|倒班|轮班|翻班|黑白班|白夜班|12小时倒/u.test(text)) return 'two-shift';
  if (/夜班|晚班|通宵/u.test(text) && !/白班|日班/u.test(text)) return 'night';
  if (/夜班|晚班/u.test(text)) return 'two-shift';
  return /白班|日班|常白|长白|正常班|早班|\d{1,2}:\d{2}-1\d:\d{2}|\d小时/u.test(text) ? 'day' : null;
}

function hoursOf(text: string): number | null {
  const told = /(\d{1,2}(?:\.\d)?)(?:个)?(?:小时|h)/u.exec(text);
  if (told) return within(Number(told[1]));
  const clock = /(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})/u.exec(text);
  if (!clock) return null;
  const [, h1, m1, h2, m2] = clock.map(Number);
  const minutes = ((h2 ?? 0) - (h1 ?? 0)) * 60 + ((m2 ?? 0) - (m1 ?? 0));
  return within(Math.round(((minutes + 1440) % 1440) / 6) / 10);
}

function within(hours: number): number | null {
  return hours > 0 && hours <= 16 ? hours : null;
}
