/**
 * Pay as adverts write it, as yuan a month. Hourly and daily pay is converted with 21.75 days of 8 hours (notice of
 * 2008 on monthly pay days).
 */
import { figures, withDigits, type WrittenCell } from './written.js';

export const PAY_DAYS_PER_MONTH = 21.75;
export const HOURS_PER_DAY = 8;

export type PayUnit = 'month' | 'day' | 'hour' | 'year' | 'week';

export interface PayReading {
  /** Whole yuan a month; null when no figure is given. */
  readonly min: number | null;
  /** Null for "3500 and up". */
  readonly max: number | null;
  /** The unit it was written in. */
  readonly unit: PayUnit;
  readonly pieceRate: boolean;
  /** 面议 and the like, or nothing readable: pay has not been told. */
  readonly negotiable: boolean;
  /** True when it stood as text and a figure was read from it. */
  readonly fromText: boolean;
}

const NEGOTIABLE = /面议|面谈|详谈|商议|商谈|协商|可议|议定|另议|面洽|洽谈|待定|保密|电话咨询|电联/;
const PIECE_RATE = /计件|按件|件计/;
const PER_MONTH: Readonly<Record<PayUnit, number>> = {
  month: 1,
  day: PAY_DAYS_PER_MONTH,
  hour: PAY_DAYS_PER_MONTH * HOURS_PER_DAY,
  year: 1 / 12,
  week: PAY_DAYS_PER_MONTH / 5,
};
/** A month's pay outside this is a misread figure (a phone number, a year), not a wage. */
const SMALLEST = 300;
const LARGEST = 100_000;

const AMOUNT = /(\d{1,6}(?:\.\d{1,2})?)(k|千|万|w)?(?:(\d)(?=[^\d.万千k%]|$))?/gu;
const NOT_PAY =
  /^(?:个?小时|h(?:ours?)?(?![a-z])|天|日|号|岁|薪|倍|%|个月|人|名|年|班|点|:|时(?!薪)|次|元?\/?餐|休)/u;
const OPEN_ABOVE = /以上|起|\+|不低于|至少|保底|不封顶|过(?:千|万)|≥|>=/;
const OPEN_BELOW = /以下|以内|不超过|最高|≤|<=/;

const NOTHING: PayReading = {
  min: null,
  max: null,
  unit: 'month',
  pieceRate: false,
  negotiable: true,
  fromText: false,
};

export function readPay(cell: WrittenCell): PayReading {
  if (cell.number !== undefined) {
    const month = cell.number > 0 && cell.number < 30 ? cell.number * 1000 : cell.number;
    return plausible(month) ? { ...NOTHING, min: month, max: month, negotiable: false } : { ...NOTHING };
  }
  const text = figures(cell.text);
  const pieceRate = PIECE_RATE.test(text);
  const unit = unitOf(text);
  const amounts = amountsOf(text, unit);
  const [first] = amounts;
  if (first === undefined) return { ...NOTHING, pieceRate, unit };
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const single = amounts.length === 1;
  if (single && NEGOTIABLE.test(text) && !OPEN_ABOVE.test(text)) {
    return { ...NOTHING, min: low, max: low, pieceRate, unit, negotiable: false, fromText: true };
  }
  const min = single && OPEN_BELOW.test(text) && !OPEN_ABOVE.test(text) ? null : low;
  const max = single && OPEN_ABOVE.test(text) ? null : high;
  return { min, max, unit, pieceRate, negotiable: min === null && max === null, fromText: true };
}

function unitOf(text: string): PayUnit {
  if (/\/月|每月|月薪|综合|底薪|月均/u.test(text)) return 'month';
  if (/(?:元|块|\d)\/(?:小时|时|h)|(?:元|块)(?:每|一)?小时|每小时\d|小时工资|时薪/u.test(text)) return 'hour';
  if (/(?:元|块|\d)\/(?:天|日|工)|(?:元|块)(?:每|一)?(?:天|日)|每(?:天|日)\d+(?:元|块)|日薪|日结/u.test(text))
    return 'day';
  if (/年薪|\/年|每年/u.test(text)) return 'year';
  return /周薪|\/周|每周\d+(?:元|块)/u.test(text) ? 'week' : 'month';
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  /** What a 千, 万 or k behind it multiplied it with; 1 without. */
  readonly factor: number;
}

/** The figures that are pay, in yuan a month. A range with a dash speaks before single figures (底薪2130,综合4000-5000). */
function amountsOf(text: string, unit: PayUnit): number[] {
  const written = withDigits(text.replace(/过万/gu, '10000以上'));
  const found: Found[] = [];
  for (const match of written.matchAll(AMOUNT)) {
    const [whole, digits = '', scale, tail] = match;
    const end = match.index + whole.length;
    if (NOT_PAY.test(written.slice(end))) continue;
    const factor = scale === 'k' || scale === '千' ? 1000 : scale === undefined ? 1 : 10_000;
    if (factor === 1 && tail !== undefined) continue;
    const value = Number(digits) * factor + (tail === undefined ? 0 : (Number(tail) * factor) / 10);
    found.push({ at: match.index, end, value, factor });
  }
  const range = found.flatMap((low, index) => {
    const high = found[index + 1];
    if (high === undefined || !/^(?:元|块)?(?:\/月)?-$/.test(written.slice(low.end, high.at))) return [];
    const scale = low.factor === 1 && low.value < 100 ? high.factor : 1;
    return [low.value * scale, high.value];
  });
  const values = (range.length > 0 ? range.slice(0, 2) : found.map((one) => one.value)).map((value) =>
    Math.round(value * PER_MONTH[unit]),
  );
  return values.filter(plausible);
}

function plausible(month: number): boolean {
  return month >= SMALLEST && month <= LARGEST;
}

/**
 * Hours of overtime a month that the pay implies over the base, all of it at 200 % (rest days): the kindest reading of an
 * advert. One decimal.
 */
export function impliedOvertimeHours(pay: number, base: number): number {
  const hour = base / PAY_DAYS_PER_MONTH / HOURS_PER_DAY;
  return Math.round(((pay - base) / (hour * 2)) * 10) / 10;
}
