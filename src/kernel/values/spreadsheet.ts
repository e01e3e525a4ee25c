// How spreadsheets number columns and days, shared by the reader of workbooks and by the reader of date texts.
import { fromDayNumber, type LocalDate } from './local-date.js';

const MAX_COLUMN = 16_384;

/** `A` → 1, `AO` → 41; 0 for what is not a column. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const digit = letters.charCodeAt(index) - 64;
    if (digit < 1 || digit > 26) return 0;
    number = number * 26 + digit;
    if (number > MAX_COLUMN) return 0;
  }
  return number;
}

/** 1 → `A`, 41 → `AO`. */
export function columnLetter(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const MAX_SERIAL = 2_958_465; // 9999-12-31
const OFFSET_1904 = 1462;
/** The serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/**
 * The day of a spreadsheet serial as `YYYY-MM-DD`, undefined outside 1900-01-01 … 9999-12-31. The 1900 system counts a
 * 29 February 1900 that never was: serial 60 has no date and earlier serials lie one day later than plain arithmetic.
 */
export function serialToDate(serial: number, system: 1900 | 1904 = 1900): LocalDate | undefined {
  const days = Math.floor(serial + 1e-9) + (system === 1904 ? OFFSET_1904 : 0);
  if (!Number.isFinite(days) || days < 1 || days > MAX_SERIAL || days === 60) return undefined;
  return fromDayNumber(days - (days < 60 ? EPOCH_SERIAL - 1 : EPOCH_SERIAL));
}

/** The time of day of a serial as `HH:MM`, rounded to the minute. */
export function serialToTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
