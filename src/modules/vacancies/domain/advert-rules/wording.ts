/**
 * Reading conditions out of prose. A word alone proves nothing (入职不查乙肝, 男女不限, 不收押金 are the opposite of what
 * they name), so rules first take out what is neutral and then look for what excludes.
 */
import { plain } from '../reading/written.js';
import type { Advert, Hit } from './advert-rule.js';

/** Columns that name a firm, a person, a place or a number: nothing in them is a condition. */
const NOT_PROSE: ReadonlySet<string> = new Set([
  'fair',
  'booth',
  'employer',
  'uscc',
  'street',
  'industry',
  'size',
  'occupation',
  'address',
  'contact',
  'phone',
  'validUntil',
  'reviewer',
]);

/** A reviewer's note about an advert (含性别歧视内容,已退回) is no condition of it. */
const REVIEWERS_VOICE = /退回|整改|修改|删除|已删|核实|违规|歧视|建议|提醒|不得|禁止/u;

export interface Prose {
  readonly key: string;
  readonly text: string;
}

/** Every column a condition could hide in, in plain form. Columns nobody foresaw are searched too. */
export function proseOf(advert: Advert): Prose[] {
  return Object.entries(advert.terms.written)
    .filter(([key]) => !NOT_PROSE.has(key))
    .map(([key, text]) => ({ key, text: plain(text) }))
    .filter(({ key, text }) => text !== '' && !(key === 'remark' && REVIEWERS_VOICE.test(text)));
}

/** One hit for every column in which the test finds something. */
export function columnsWhere(advert: Advert, test: (text: string, key: string) => boolean): Hit[] {
  return proseOf(advert)
    .filter(({ key, text }) => test(text, key))
    .map(({ key }) => ({ key }));
}

/** Sentences and the parts between commas; `、` and `/` join lists and do not part. */
export function clauses(text: string): string[] {
  return text.split(/[,;\n]/u).filter((clause) => clause !== '');
}

/** Takes neutral wording out. A mark stays in its place so that what stood apart does not join. */
export function without(text: string, neutral: readonly RegExp[]): string {
  return neutral.reduce((rest, pattern) => rest.replace(pattern, '□'), text);
}

export interface Negation {
  /** Words that turn the meaning: 不, 无需, 严禁. Longest first where one contains another. */
  readonly negators: readonly string[];
  /** Words that may stand between the negator and what it denies. */
  readonly between: readonly string[];
  /** At least one of these must stand between, when given for that negator: 无(乙肝) asserts, 无(检测)乙肝 denies. */
  readonly weakNegators?: readonly string[];
}

/** True when the text before `at` ends in a negator, with nothing but `between` words after it. Linear. */
export function deniedBefore(text: string, at: number, negation: Negation): boolean {
  let end = at;
  let crossed = false;
  for (let step = 0; step < 40; step += 1) {
    const head = text.slice(0, end);
    if (negation.negators.some((word) => head.endsWith(word))) return true;
    if (crossed && negation.weakNegators?.some((word) => head.endsWith(word))) return true;
    const word = longestEnding(head, negation.between);
    if (word === undefined) return false;
    end -= word.length;
    crossed = true;
  }
  return false;
}

function longestEnding(head: string, words: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const word of words) {
    if (head.endsWith(word) && word.length > (found?.length ?? 0)) found = word;
  }
  return found;
}

/** A list of words set apart by blanks. */
export function words(list: string): string[] {
  return list.split(' ');
}
