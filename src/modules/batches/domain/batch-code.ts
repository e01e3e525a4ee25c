// How a batch is named: B1, b1, 第一批, 第1批, 一批, 1 are one code; anything else is kept as written.
import { isLocalDate } from '../../../kernel/values/index.js';

const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 一 … 九十九 and digits; undefined for anything else. */
function ordinal(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (!ten) return tens && !ones ? NUMERALS[tens] : undefined;
  return (tens ? NUMERALS[tens]! : 1) * 10 + (ones ? NUMERALS[ones]! : 0);
}

/** @returns null when the text says nothing */
export function readBatchCode(text: string): string | null {
  const words = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (words === '' || /^[-—/]+$/.test(words)) return null;
  const written = /^(?:第?(.{1,3})批次?|B?[-_#]?0*(\d{1,3})号?)$/.exec(words);
  const number = ordinal(written?.[1] ?? written?.[2] ?? '');
  return number === undefined || number === 0 ? words.slice(0, 20) : `B${number}`;
}

/** The batch a title, file name or tab speaks of: 输送花名册-第一批-2018-03-06. */
export function batchCodeIn(text: string): string | null {
  const found = /第\s*([一二三四五六七八九十\d]{1,3})\s*批/.exec(text.normalize('NFKC'));
  return found ? readBatchCode(`第${found[1]}批`) : null;
}

/** A day written in the name of a file or a sheet: 2018-03-06, 2018.3.6, 2018年3月6日, 20180306. */
export function dayIn(text: string): string | null {
  const found =
    /(20\d{2})[-._/年](\d{1,2})[-._/月](\d{1,2})(?!\d)/.exec(text) ??
    /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (!found) return null;
  const day = [found[1]!, found[2]!.padStart(2, '0'), found[3]!.padStart(2, '0')].join('-');
  return isLocalDate(day) ? day : null;
}
