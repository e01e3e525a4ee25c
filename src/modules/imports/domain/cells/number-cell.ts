// Numbers as clerks write them: 3,500 ３５００ 3500元 4000以上 3.5k 1.2万 3500-4200.
import { saysNothing } from '../../../../kernel/values/index.js';
import type { CellValue } from '../ledger.js';
import { type CellReading, cellFinding, finding, reading } from './cell-reading.js';
import { tightText } from './clean-text.js';

const BEFORE = '(?:约|大约|大概|不低于|不少于|至少|最低|底薪|月薪|共|¥|￥|rmb)?';
const AMOUNT = '([+-]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?)';
const SCALE = '(k|千|w|万)?';
const AFTER =
  '(?:元|块|圆|人民币|人|名|个|位|岁|周岁|天|日|月|个月|年|次|%)*(?:[/每](?:人|月|天|日|年|小时|h))*(?:以上|及以上|左右|起|多|上下|余|\\+|整)?(?:元)?(?:[/每](?:人|月|天|日|年|小时|h))*';

const ONE = new RegExp(`^${BEFORE}${AMOUNT}${SCALE}${AFTER}$`, 'u');
const RANGE = new RegExp(
  `^${BEFORE}${AMOUNT}${SCALE}${AFTER}[-~～—–至到]{1,2}${AMOUNT}${SCALE}${AFTER}$`,
  'u',
);

function amount(digits: string, scale: string | undefined): number {
  const factor = scale === undefined ? 1 : scale === 'k' || scale === '千' ? 1000 : 10_000;
  return Math.round(Number(digits.replace(/[,，]/gu, '')) * factor * 1e6) / 1e6;
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** Both ends of a range; a single number is both. The unit of the first end is that of the second when left out (4-5k). */
function parse(text: string): NumberRange | undefined {
  const one = ONE.exec(text);
  if (one) {
    const value = amount(one[1] ?? '', one[2]);
    return { min: value, max: value };
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const max = amount(range[3] ?? '', range[4]);
  const bare = amount(range[1] ?? '', range[2]);
  const min =
    range[2] === undefined && range[4] !== undefined && bare < 100 ? amount(range[1] ?? '', range[4]) : bare;
  return min <= max ? { min, max } : undefined;
}

/** A number or a range as written; null when nothing is said, NUMBER_UNREADABLE when it is no number. */
export function readRangeCell(cell: CellValue): CellReading<NumberRange> {
  if (cell.kind === 'error') return reading<NumberRange>(null, cellFinding(cell));
  if (cell.number !== undefined && cell.kind !== 'date') {
    return reading({ min: cell.number, max: cell.number }, cellFinding(cell));
  }
  const text = tightText(cell.text).toLowerCase();
  const parsed = parse(text);
  if (parsed) {
    const single = parsed.min === parsed.max;
    const note = single
      ? finding('NUMBER_TEXT', { raw: cell.text, expected: parsed.min })
      : finding('WAGE_TEXT', { raw: cell.text, expected: [parsed.min, parsed.max] });
    return reading(parsed, note, cellFinding(cell));
  }
  if (saysNothing(text)) return reading<NumberRange>(null, cellFinding(cell));
  return reading<NumberRange>(null, finding('NUMBER_UNREADABLE', { raw: cell.text }), cellFinding(cell));
}

/** One number; of a range its lower end. */
export function readNumberCell(cell: CellValue): CellReading<number> {
  const { value, findings } = readRangeCell(cell);
  return { value: value?.min ?? null, findings };
}
