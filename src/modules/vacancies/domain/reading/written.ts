// The cell as the readers below see it, and the one normal form in which every wording is compared.
import { toHalfWidth, withoutInvisible, withoutSpaces } from '../../../../kernel/values/index.js';

/** The part of a ledger cell the readers need; a ledger's own cell fits. */
export interface WrittenCell {
  readonly text: string;
  readonly number?: number;
  readonly date?: string;
}

/** Longest text that is searched; nothing an advert says needs more. */
const LONGEST = 2000;

const STROKES = /[‐-―−~∼〜~至到]+|--+/gu;

/** Half width, no spaces, no invisible marks, one kind of comma, stop and colon. Case is kept. */
export function plain(text: string): string {
  return withoutSpaces(toHalfWidth(withoutInvisible(text.slice(0, LONGEST)).normalize('NFKC')))
    .replace(/[,,﹐]/gu, ',')
    .replace(/[。;;!!??]/gu, ';')
    .replace(/[::]/gu, ':')
    .replace(/[【[{〔「『]/gu, '(')
    .replace(/[】\]}〕」』]/gu, ')');
}

/** `plain`, with every dash and 至/到 as `-`, lower case, thousands commas gone: the form numbers are read from. */
export function figures(text: string): string {
  return plain(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(STROKES, '-')
    .toLowerCase();
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** `十五` → 15, `两百` → 200, `四千五` → 4500, `三万二千` → 32000; undefined for what is not a Chinese number. */
export function chineseNumber(text: string): number | undefined {
  const marks = [...text.replace(/[两俩]/g, '二').replace(/〇/g, '零')];
  if (marks.length === 0) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 0;
  for (const mark of marks) {
    const value = DIGITS.indexOf(mark);
    const unit = UNITS[mark];
    if (value >= 0) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      if (value === 0) lastUnit = 0;
    } else if (unit === 10_000) {
      total += (section + (digit ?? 0)) * unit;
      section = 0;
      digit = undefined;
      lastUnit = unit;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else {
      return undefined;
    }
  }
  const rest = digit === undefined ? 0 : digit * (lastUnit >= 100 ? lastUnit / 10 : 1);
  return total + section + rest;
}

const CHINESE = /(?<!\d)[零〇一二两俩三四五六七八九十百千万]{1,12}/gu;

/** Chinese numbers written out as digits. A unit behind a digit (`4千`) stays. */
export function withDigits(text: string): string {
  return text.replace(CHINESE, (found) => String(chineseNumber(found) ?? found));
}
