import { type LocalDate, saysNothing } from '../../../../kernel/values/index.js';
import type { CellValue, Finding } from '../ledger.js';
import { type CellReading, cellFinding, finding, reading } from './cell-reading.js';
import { cleanText, tightText } from './clean-text.js';
import { type DateText, readDateText } from './date-text.js';

const CANONICAL = /^\d{4}-\d{2}-\d{2}$/u;

/** `reference` (`YYYY-MM-DD` or `YYYY`, the day or year the workbook speaks of) gives the year to 3月6日. */
function readAsDate(cell: CellValue, reference?: string): DateText | undefined {
  if (cell.date !== undefined) return { state: 'date', date: cell.date, precision: 'day' };
  const text = cleanText(cell.text);
  if (saysNothing(text)) return undefined;
  // A blank before the time parts it from the day: `2018-02-28 08:00`.
  const [first] = text.split(' ');
  const whole = readDateText(tightText(text).toLowerCase(), reference);
  return whole.state === 'date' || first === undefined ? whole : readDateText(first.toLowerCase(), reference);
}

function notes(cell: CellValue, read: DateText): (Finding | undefined)[] {
  const raw = cell.text;
  if (read.state !== 'date') {
    if (read.state === 'lunar') return [finding('DATE_LUNAR', { raw })];
    return [finding(read.state === 'no-year' ? 'DATE_NO_YEAR' : 'DATE_UNREADABLE', { raw })];
  }
  if (read.noYear) return [finding('DATE_NO_YEAR', { raw, expected: read.date })];
  const plain = cell.date !== undefined || CANONICAL.test(raw);
  return [plain ? undefined : finding('DATE_FORMAT', { raw, expected: read.date })];
}

/** A day. A month without a day is its first day, with DATE_NO_DAY; lunar dates are not converted. */
export function readDateCell(cell: CellValue, reference?: string): CellReading<LocalDate> {
  if (cell.kind === 'error') return reading<LocalDate>(null, cellFinding(cell));
  const read = readAsDate(cell, reference);
  if (!read) return reading<LocalDate>(null, cellFinding(cell));
  if (read.state !== 'date') return reading<LocalDate>(null, ...notes(cell, read), cellFinding(cell));
  const noDay =
    read.precision === 'month' ? finding('DATE_NO_DAY', { raw: cell.text, expected: read.date }) : undefined;
  return reading(read.date, noDay, ...notes(cell, read), cellFinding(cell));
}

/** A month as `YYYY-MM`, of a month or of a day in it. */
export function readMonthCell(cell: CellValue, reference?: string): CellReading<string> {
  if (cell.kind === 'error') return reading<string>(null, cellFinding(cell));
  const read = readAsDate(cell, reference);
  if (!read) return reading<string>(null, cellFinding(cell));
  if (read.state !== 'date') return reading<string>(null, ...notes(cell, read), cellFinding(cell));
  return reading(read.date.slice(0, 7), cellFinding(cell));
}

export interface DateSpan {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

const BETWEEN = /(?:至|到|~|～|——|—|–|--)/u;
/** 2018.03.07-2020.3.7 and 2018/3/7-2020/3/7: the stroke parts two days when the days themselves have none. */
const STROKE = /^([^-]{0,60}\d{4}[^-]{0,60})-([^-]{0,60}\d{4}[^-]{0,60})$/u;
const DASHED = /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})$/u;
const OPEN_END = /^(?:无固定期限|长期|今|至今|现在|不限)$/u;

/** 合同起止: two days in one cell; an open end is null. */
export function readDateSpanCell(cell: CellValue, reference?: string): CellReading<DateSpan> {
  const text = tightText(cell.text);
  if (cell.kind === 'error' || saysNothing(text)) return reading<DateSpan>(null, cellFinding(cell));
  const match = DASHED.exec(text) ?? STROKE.exec(text);
  const [first, last] = match ? [match[1], match[2]] : text.split(BETWEEN);
  const from = readDateText(first ?? '', reference);
  const open = last === undefined || last === '' || OPEN_END.test(last);
  const until = open ? undefined : readDateText(last, reference);
  if (from.state !== 'date' || (until && until.state !== 'date')) {
    return reading<DateSpan>(null, finding('DATE_UNREADABLE', { raw: cell.text }), cellFinding(cell));
  }
  return reading({ from: from.date, until: until?.state === 'date' ? until.date : null }, cellFinding(cell));
}
