// Dates as clerks write them: 2018.3.6 2018/3/6 20180306 43165 2018年3月6日 二〇一八年三月六日 3月6日 2018-03.
import { diffDays, localDate, type LocalDate, serialToDate } from '../../../../kernel/values/index.js';

export type DatePrecision = 'day' | 'month';

export type DateText =
  | {
      readonly state: 'date';
      readonly date: LocalDate;
      readonly precision: DatePrecision;
      readonly noYear?: boolean;
    }
  | { readonly state: 'no-year' | 'lunar' | 'unreadable' };

const LUNAR = /农历|阴历|旧历|正月|腊月|冬月|初[一二三四五六七八九十]|廿|闰/u;
const SEPARATOR = '[年.\\-/／、,，_—–]';
const FULL = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})[月.\\-/／、,，_—–](\\d{1,2})[日号]?$`, 'u');
const SHORT_YEAR = new RegExp(`^['‘’]?(\\d{2})${SEPARATOR}(\\d{1,2})[月.\\-/／、](\\d{1,2})[日号]?$`, 'u');
const MONTH = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})月?(?:份)?$`, 'u');
const NO_YEAR = /^(\d{1,2})(?:月|[.\-/／])(\d{1,2})[日号]?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
/** 17:00, 下午5点, (周二), 前, 左右: what may follow a day. */
const AFTER_DAY =
  '(?:[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?(?:t?(?:上午|下午|晚上|早上|中午|凌晨)?\\d{1,2}[:：点时]\\d{0,2}分?(?:[:：]\\d{1,2}(?:\\.\\d+)?)?z?)?(?:之?前|左右|起|止)?';
const WITH_TIME = new RegExp(
  `^((?:['‘’]?\\d{2,4}[年.\\-/／、])?\\d{1,2}[月.\\-/／、]\\d{1,2}[日号]?)${AFTER_DAY}$`,
  'u',
);

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二〇一八 → 2018, 十二 → 12, 三十一 → 31, in the part of a text that is written as a date. */
function arabic(text: string): string {
  const written = /^[〇零○一二三四五六七八九十年月日号]+/u.exec(text)?.[0];
  if (written === undefined || !/[年月]/u.test(written)) return text;
  const tens = written.replace(
    /([一二三四五六七八九])?十([一二三四五六七八九])?/gu,
    (_, ten?: string, unit?: string) =>
      `${ten ? CHINESE_DIGITS[ten] : '1'}${unit ? CHINESE_DIGITS[unit] : '0'}`,
  );
  const digits = tens.replace(/[〇零○一二三四五六七八九]/gu, (digit) => CHINESE_DIGITS[digit] ?? digit);
  return digits + text.slice(written.length);
}

/** Serials of spreadsheets between 1927 and 2100. */
function ofSerial(text: string): LocalDate | undefined {
  const serial = Number(text);
  return serial >= 10_000 && serial < 73_416 ? serialToDate(serial) : undefined;
}

/** The year that brings month and day nearest to the reference day; of a bare year (`2018`) that year. */
function nearest(month: number, day: number, reference: string): LocalDate | undefined {
  const year = Number(reference.slice(0, 4));
  if (reference.length < 10) return localDate(year, month, day);
  const candidates = [year, year - 1, year + 1]
    .map((candidate) => localDate(candidate, month, day))
    .filter((date) => date !== undefined);
  return candidates.sort((a, b) => Math.abs(diffDays(a, reference)) - Math.abs(diffDays(b, reference)))[0];
}

function dated(date: LocalDate | undefined, precision: DatePrecision, noYear = false): DateText {
  if (date === undefined) return { state: 'unreadable' };
  return noYear ? { state: 'date', date, precision, noYear } : { state: 'date', date, precision };
}

function fullYear(short: string): number {
  const year = Number(short);
  return year < 50 ? 2000 + year : 1900 + year;
}

/**
 * Reads a text without blanks. `reference` (`YYYY-MM-DD` or `YYYY`) gives the year to a date without one; with a whole day
 * the nearest such date is meant, so that 12月28日 in a ledger of January is last year's.
 */
export function readDateText(text: string, reference?: string): DateText {
  if (LUNAR.test(text)) return { state: 'lunar' };
  const written = arabic(text);
  const compact = COMPACT.exec(written);
  if (compact) return dated(localDate(Number(compact[1]), Number(compact[2]), Number(compact[3])), 'day');
  if (SERIAL.test(written)) return dated(ofSerial(written), 'day');
  const compactMonth = COMPACT_MONTH.exec(written);
  if (compactMonth) return dated(localDate(Number(compactMonth[1]), Number(compactMonth[2]), 1), 'month');
  for (const day of [written, withoutTime(written)]) {
    const read = readCalendarText(day, reference);
    if (read) return read;
  }
  return { state: 'unreadable' };
}

function withoutTime(text: string): string {
  return WITH_TIME.exec(text)?.[1] ?? text;
}

function readCalendarText(text: string, reference?: string): DateText | undefined {
  const full = FULL.exec(text);
  if (full) return dated(localDate(Number(full[1]), Number(full[2]), Number(full[3])), 'day');
  const month = MONTH.exec(text);
  if (month) return dated(localDate(Number(month[1]), Number(month[2]), 1), 'month');
  const short = SHORT_YEAR.exec(text);
  if (short) return dated(localDate(fullYear(short[1] ?? ''), Number(short[2]), Number(short[3])), 'day');
  const noYear = NO_YEAR.exec(text);
  if (!noYear) return undefined;
  if (reference === undefined) return { state: 'no-year' };
  return dated(nearest(Number(noYear[1]), Number(noYear[2]), reference), 'day', true);
}
