// ASVS 5.0, 6.2: length counts, no rule of composition; what everybody chooses is refused, whatever is hung on to it.
import { dictionary } from '@zxcvbn-ts/language-common';
import { passwordWeak, pinWeak } from './identity.errors.js';
import { PASSWORD_MIN_LENGTH } from './session.js';

const OWN_WORDS = ['shanggang', 'napo', 'longgang', '上岗', '那坡', '龙岗', '人社局'];
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  $: 's',
  '7': 't',
};
/** Less than this beside the known part is decoration. */
const OWN_PART = 8;
/** Shorter entries of the list are parts of ordinary words. */
const LISTED_MIN = 5;

/** Nearly 50,000 passwords people use, without their decoration. */
const common = new Set(dictionary['passwords-common'].map(String).map((word) => word.toLowerCase()));

/** @throws passwordWeak, with the reason and never the password */
export function checkPassword(password: string, names: readonly string[] = []): void {
  const lower = password.normalize('NFKC').toLowerCase();
  if ([...lower].length < PASSWORD_MIN_LENGTH) throw passwordWeak({ reason: 'short' });
  if (new Set(lower).size < 5 || isRun(lower)) throw passwordWeak({ reason: 'monotonous' });
  if (isCommon(lower)) throw passwordWeak({ reason: 'common' });
  const known = [...OWN_WORDS, ...names.map((name) => name.toLowerCase())];
  if (known.some((word) => word.length > 1 && lower.includes(word) && without(lower, word) < OWN_PART))
    throw passwordWeak({ reason: 'own_name' });
}

/** Six digits; neither a run nor a repetition. @throws pinWeak */
export function checkPin(pin: string): void {
  if (!/^[0-9]{6}$/.test(pin) || new Set(pin).size < 3 || isRun(pin)) throw pinWeak();
  if (common.has(pin)) throw pinWeak();
}

function isCommon(lower: string): boolean {
  const plain = [...lower].map((letter) => LEET[letter] ?? letter).join('');
  const forms = [lower, plain].flatMap((text) => [text, bare(text), half(text), half(bare(text))]);
  return forms.some((text) => text.length >= LISTED_MIN && common.has(text));
}

/** Digits and signs before and after the word are decoration. */
const bare = (text: string): string => text.replace(/^[^a-z一-鿿]+|[^a-z一-鿿]+$/g, '');

/** The repeated part of a text that is nothing but repetitions. */
function half(text: string): string {
  const found = (text + text).indexOf(text, 1);
  return found > 0 && found < text.length ? text.slice(0, found) : text;
}

const without = (text: string, word: string): number => text.replaceAll(word, '').length;

/** Neighbouring characters all the way: 123456789012, abcdefghijkl, and the same backwards. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index));
  const first = steps[0];
  return (
    steps.every((step) => step === first || Math.abs(step) === 9) &&
    first !== undefined &&
    Math.abs(first) <= 1
  );
}
