// How spreadsheets number columns and days, shared by the reader of workbooks and by the reader of date texts.

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

const DAY_MS = 86_400_000;
const MAX_SERIAL = 2_958_465; // 9999-12-31
const OFFSET_1904 = 1462;

/**
 * The day of a spreadsheet serial as `YYYY-MM-DD`, undefined outside 1900-01-01 … 9999-12-31. The 1900 system counts a
 * 29 February 1900 that never was: serial 60 has no date and earlier serials lie one day later than plain arithmetic.
 */
export function serialToDate(serial: number, system: 1900 | 1904 = 1900): string | undefined {
  const days = Math.floor(serial + 1e-9) + (system === 1904 ? OFFSET_1904 : 0);
  if (!Number.isFinite(days) || days < 1 || days > MAX_SERIAL || days === 60) return undefined;
  const base = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(base + days * DAY_MS).toISOString().slice(0, 10);
}

/** The time of day of a serial as `HH:MM`, rounded to the minute. */
export function serialToTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** True for a day that exists: months of 1–12 and days the month has. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
