/** Contract term and probation, Labour Contract Law arts. 12–15 and 19. */
import { dayNumber } from '../../../../kernel/values/index.js';
import { figures, withDigits, type WrittenCell } from './written.js';

export type ContractTerm =
  | { readonly kind: 'fixed'; readonly months: number }
  | { readonly kind: 'open_ended' }
  | { readonly kind: 'task' };

const DATE = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?/gu;
const DAYS_PER_MONTH = 30;

/** The term as agreed, or null when none is readable. A range counts with its shorter end. */
export function readContractTerm(cell: WrittenCell): ContractTerm | null {
  if (cell.number !== undefined) return termOf(cell.number <= 5 ? cell.number * 12 : cell.number);
  const text = figures(cell.text);
  if (/无固定|不定期|长期合同|不固定期限/.test(text)) return { kind: 'open_ended' };
  if (/完成.{0,12}(?:任务|工作|项目)|以任务|项目(?:制|期|周期)|任务期/.test(text)) return { kind: 'task' };
  const dates = [...text.matchAll(DATE)].map(([, year, month, day]) => isoOf(year, month, day));
  const [from, until] = dates;
  if (from !== undefined && until !== undefined) {
    return termOf(Math.round((dayNumber(until) - dayNumber(from) + 1) / 30.4375));
  }
  return termOf(durations(text)[0]);
}

export type Probation =
  | { readonly kind: 'none' }
  /** The longest that is asked, in months; thirty days are a month. */
  | { readonly kind: 'months'; readonly months: number };

/** Null when nothing is said. */
export function readProbation(cell: WrittenCell): Probation | null {
  if (cell.number !== undefined)
    return cell.number === 0 ? { kind: 'none' } : { kind: 'months', months: cell.number };
  const text = figures(cell.text);
  if (text === '') return null;
  if (
    /^(?:无|没有|不设|不约定|免|0个?月?|\/|-|否|无需|不需要?)(?:试用期?)?$|无试用|不约定试用|免试用|没有试用/.test(
      text,
    )
  ) {
    return { kind: 'none' };
  }
  const found = durations(text);
  const longest = found.length === 0 ? undefined : Math.max(...found);
  return longest === undefined ? null : { kind: 'months', months: longest };
}

/** The longest lawful probation in months (art. 19); six when the term is not known. */
export function longestProbation(term: ContractTerm | null): number {
  if (term === null || term.kind === 'open_ended') return 6;
  if (term.kind === 'task' || term.months < 3) return 0;
  if (term.months < 12) return 1;
  return term.months < 36 ? 2 : 6;
}

function termOf(months: number | undefined): ContractTerm | null {
  return months !== undefined && months > 0 && months <= 600 ? { kind: 'fixed', months } : null;
}

/** Every length of time named, in months, in order. `一年半` is 18, `半年` 6, `1-3年` gives 12 and 36. */
function durations(text: string): number[] {
  const written = withDigits(
    text
      .replace(/([一二两三四五六七八九十\d]{1,4})(?:(年|个?月)半|个半(月))/gu, '$1.5$2$3')
      .replace(/半(?=年|个?月)/gu, '0.5'),
  );
  const found: number[] = [];
  const pattern =
    /(\d{1,4}(?:\.\d)?)(?:(?:年|个?月|天|日|周|个?星期)?-(\d{1,4}(?:\.\d)?))?(周?年|个?月|天|日|周|个?星期|个工作日)/gu;
  for (const [, first = '', second, unit = ''] of written.matchAll(pattern)) {
    for (const count of [first, second]) {
      if (count !== undefined) found.push(inMonths(Number(count), unit));
    }
  }
  return found.map((months) => Math.round(months * 100) / 100);
}

function inMonths(count: number, unit: string): number {
  if (unit.endsWith('年')) return count * 12;
  if (unit.endsWith('月')) return count;
  if (unit === '个工作日') return count / 21.75;
  return (unit === '周' || unit.endsWith('星期') ? count * 7 : count) / DAYS_PER_MONTH;
}

function isoOf(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
