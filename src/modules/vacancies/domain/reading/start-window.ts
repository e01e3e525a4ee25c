// 到岗时间: a day, a third of a month, a festival, any time. The year is that of the fair unless the text says it.
import { addDays, daysInMonth, localDate } from '../../../../kernel/values/index.js';
import { figures, withDigits, type WrittenCell } from './written.js';

export interface StartWindow {
  readonly from: string | null;
  readonly until: string | null;
}

export interface StartFacts {
  /** Day of the fair or of the import: gives the year that texts leave out. */
  readonly asOf: string;
  /** Day of a festival in that year, null when not known. */
  readonly festival?: (name: 'lantern' | 'spring' | 'qingming' | 'labour', year: number) => string | null;
}

const FESTIVALS = [
  [/元宵|正月15/u, 'lantern'],
  [/春节|年后|过年/u, 'spring'],
  [/清明/u, 'qingming'],
  [/五一|5一|劳动节/u, 'labour'],
] as const;

export function readStartWindow(cell: WrittenCell, facts: StartFacts): StartWindow {
  if (cell.date !== undefined) return { from: cell.date, until: cell.date };
  const year = Number(facts.asOf.slice(0, 4));
  const text = withDigits(figures(cell.text));
  if (/随时|即时|立即|马上|即日|可立即|尽快/u.test(text)) return { from: facts.asOf, until: null };
  const days = [...text.matchAll(/(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?/gu)].flatMap(
    ([, y, m, d]) => localDate(y === undefined ? year : Number(y), Number(m), Number(d)) ?? [],
  );
  const compact = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (compact) days.push(localDate(Number(compact[1]), Number(compact[2]), Number(compact[3])) ?? facts.asOf);
  const [first] = days;
  if (first !== undefined) {
    if (/[日号\d](?:之?前|以前|内)/u.test(text)) return { from: facts.asOf, until: first };
    if (/[日号\d](?:之?后|以后|起)/u.test(text)) return { from: first, until: null };
    return { from: first, until: days.at(-1) ?? first };
  }
  return thirdOfMonth(text, year) ?? festival(text, year, facts);
}

function thirdOfMonth(text: string, year: number): StartWindow | undefined {
  const match = /(?:(\d{4})年)?(\d{1,2})月(?:份)?(上旬|中旬|下旬|初|底|中)?/u.exec(text);
  if (!match) return undefined;
  const y = match[1] === undefined ? year : Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(y, month);
  const part = match[3];
  const from = part === '中旬' || part === '中' ? 11 : part === '下旬' || part === '底' ? 21 : 1;
  const until = part === '上旬' || part === '初' ? 10 : part === '中旬' || part === '中' ? 20 : last;
  return { from: localDate(y, month, from) ?? null, until: localDate(y, month, until) ?? null };
}

function festival(text: string, year: number, facts: StartFacts): StartWindow {
  const named = FESTIVALS.find(([word]) => word.test(text));
  const day = named ? (facts.festival?.(named[1], year) ?? null) : null;
  if (day === null) return { from: null, until: null };
  if (/前/u.test(text)) return { from: facts.asOf, until: addDays(day, -1) };
  return { from: addDays(day, /后/u.test(text) ? 1 : 0), until: null };
}
