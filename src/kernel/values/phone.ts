// Telephone numbers as people write them. Mainland mobiles and landlines with area code; a number that cannot be dialled
// is kept as text by the caller and never repaired (a letter O is not turned into a zero).
import {
  hasFullWidth,
  hasInvisible,
  hasSpaces,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from './written-text.js';

export interface PhoneRules {
  /** Accept `12…`, a range no operator uses, for fictitious persons. */
  readonly synthetic?: boolean;
}

export interface Phone {
  /** Mobile: eleven digits. Landline: `0776-6822123`, with `-801` for an extension. */
  readonly number: string;
  readonly kind: 'mobile' | 'landline';
}

export type PhoneReading =
  | { readonly state: 'absent' }
  | { readonly state: 'invalid'; readonly code: 'PHONE_INVALID' }
  | {
      readonly state: 'valid';
      readonly phones: readonly [Phone, ...Phone[]];
      readonly notes: readonly 'PHONE_FORMAT'[];
    };

const SEPARATORS = /[/／、,，;；|]|或/u;
const AREA_OF_THREE = /^0(?:10|2\d)/;

/** Reads a cell that holds one number, or several set apart by `/`, `、`, `;`. `number` is set for a numeric cell. */
export function readPhone(written: { text: string; number?: number }, rules: PhoneRules = {}): PhoneReading {
  const raw =
    written.number !== undefined && Number.isSafeInteger(written.number)
      ? String(written.number)
      : written.text;
  if (withoutSpaces(withoutInvisible(raw)) === '') return { state: 'absent' };
  const phones = raw
    .split(SEPARATORS)
    .map((piece) => readOne(piece, rules))
    .filter((phone) => phone !== undefined);
  const [first, ...others] = phones;
  if (first === undefined) return { state: 'invalid', code: 'PHONE_INVALID' };
  const dressed = hasSpaces(raw) || hasFullWidth(raw) || hasInvisible(raw) || first.number !== raw;
  return { state: 'valid', phones: [first, ...others], notes: dressed ? ['PHONE_FORMAT'] : [] };
}

function readOne(piece: string, rules: PhoneRules): Phone | undefined {
  const text = toHalfWidth(withoutSpaces(withoutInvisible(piece)))
    .replace(/^(?:电话|手机|手机号|联系电话|tel):?/iu, '')
    .replace(/^['’‘`]+/u, '')
    .replace(/\.0$/, '');
  if (!/^[+(]?\d[\d()—–_.-]*(?:(?:转|ext\.?|#)\d{1,6})?$/iu.test(text)) return undefined;
  const [main = '', extension] = text.split(/转|ext\.?|#/iu);
  return mobile(main, extension, rules) ?? landline(main, extension);
}

function mobile(main: string, extension: string | undefined, rules: PhoneRules): Phone | undefined {
  const digits = main
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '')
    .replace(/^0(?=1[3-9]\d{9}$)/, '');
  const dialable = /^1[3-9]\d{9}$/.test(digits) || (rules.synthetic === true && /^12\d{9}$/.test(digits));
  return dialable && extension === undefined ? { number: digits, kind: 'mobile' } : undefined;
}

function landline(main: string, extension: string | undefined): Phone | undefined {
  const parts = main.split(/[()—–_.-]+/).filter((part) => part !== '');
  const trailing = parts.length === 3 ? parts.pop() : undefined;
  const digits = parts.join('').replace(/^(?:00)?86(?=[1-9]\d{8,11}$)/, '0');
  const local = AREA_OF_THREE.test(digits) ? 3 : 4;
  const area = digits.slice(0, local);
  const rest = digits.slice(local);
  if (!/^0[1-9]\d{1,2}$/.test(area) || !/^[2-8]\d{6,7}$/.test(rest) || (local === 3 && rest.length !== 8))
    return undefined;
  const tail = extension ?? trailing;
  if (tail !== undefined && tail.length > 6) return undefined;
  return { number: `${area}-${rest}${tail === undefined ? '' : `-${tail}`}`, kind: 'landline' };
}

/** `138****1234`; a landline keeps its area code and last two digits. */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(7)}`;
  const dash = number.indexOf('-');
  return `${number.slice(0, dash + 1)}****${number.slice(-2)}`;
}
