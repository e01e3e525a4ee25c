// Names of persons as written in ledgers: blanks set in for looks, several kinds of middle dot, rare characters.
import { hasSpaces, saysNothing, withoutInvisible, withoutSpaces } from './written-text.js';

export type NameNote = 'NAME_SPACES' | 'NAME_DOT' | 'NAME_RARE' | 'NAME_PUA';

export type NameReading =
  | { readonly ok: true; readonly name: string; readonly notes: readonly NameNote[] }
  | { readonly ok: false; readonly code: 'NAME_MISSING' };

const DOT = '·';
const OTHER_DOTS = /[.•‧∙⋅・･．﹒●。᛫]/gu;
const PRIVATE_USE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;
const LATIN = /\p{Script=Latin}/u;

export function readName(text: string): NameReading {
  const visible = withoutInvisible(text);
  if (saysNothing(visible)) return { ok: false, code: 'NAME_MISSING' };
  const joined = LATIN.test(visible)
    ? visible.trim().replace(/[\s\u00A0\u3000]+/gu, ' ')
    : withoutSpaces(visible);
  const name = LATIN.test(joined) ? joined : joined.replace(OTHER_DOTS, DOT);
  const notes: NameNote[] = [];
  if (hasSpaces(visible) && joined !== visible) notes.push('NAME_SPACES');
  if (name !== joined) notes.push('NAME_DOT');
  if (PRIVATE_USE.test(name)) notes.push('NAME_PUA');
  else if ([...name].some((mark) => mark.length > 1)) notes.push('NAME_RARE');
  return { ok: true, name, notes };
}

/** One form for comparing: compatibility characters unified, no blanks, no dots, upper case. */
export function nameKey(name: string): string {
  return withoutSpaces(withoutInvisible(name))
    .normalize('NFKC')
    .replace(OTHER_DOTS, '')
    .replaceAll(DOT, '')
    .toUpperCase();
}

export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** 黄*  黄*强: the family name stays readable. */
export function maskName(name: string): string {
  const marks = [...name];
  if (marks.length <= 1) return name;
  return marks
    .map((mark, i) => (i === 0 || (i === marks.length - 1 && marks.length > 2) ? mark : '*'))
    .join('');
}
