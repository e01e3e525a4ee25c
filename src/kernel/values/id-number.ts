// Citizen identity number, GB 11643-1999: six digits of area, eight of birth, three of sequence (odd: male), one check
// character by ISO 7064 MOD 11-2. A wrong number is classified and handed back; no digit is ever guessed.
import { ageOn } from './age.js';
import { isKnownProvince } from './area-code.js';
import type { LocalDate } from './local-date.js';
import { localDate } from './local-date.js';
import {
  hasFullWidth,
  hasInvisible,
  hasSpaces,
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from './written-text.js';

export type IdDamage =
  | 'ID_MISSING'
  | 'ID_ERROR_CELL'
  | 'ID_SCIENTIFIC'
  | 'ID_TRAILING_000'
  | 'ID_LENGTH'
  | 'ID_CHECKSUM'
  | 'ID_BAD_DATE'
  | 'ID_AREA_UNKNOWN'
  | 'AGE_IMPLAUSIBLE';

export type IdNote =
  | 'ID_LOWER_X'
  | 'ID_FULLWIDTH'
  | 'ID_SPACES'
  | 'ID_APOSTROPHE'
  | 'ID_RICHTEXT'
  | 'ID_INVISIBLE'
  | 'ID_15_UPGRADED'
  | 'ID_FROM_DISABILITY_CERT'
  | 'ID_VALID_000';

/** A cell or a form field as it was written. `number` is set when the value was kept as a number, which holds 15 digits. */
export interface WrittenId {
  readonly text: string;
  readonly number?: number;
  readonly error?: boolean;
  readonly richText?: boolean;
}

export interface IdRules {
  /** Nobody is born after this date, nor more than a hundred years before it. */
  readonly on: LocalDate;
  /** Accept area codes of the fictitious province 99. */
  readonly synthetic?: boolean;
}

/** What the 20 or 22 characters of a disability certificate say beyond the ID number. Sensitive. */
export interface DisabilityMark {
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly level: 1 | 2 | 3 | 4;
  readonly reissued: boolean;
}

export type IdReading =
  | {
      readonly ok: true;
      readonly id: string;
      readonly notes: readonly IdNote[];
      readonly disability?: DisabilityMark;
    }
  | { readonly ok: false; readonly damage: IdDamage };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const SHAPE = /^\d{17}[\dX]$/;
const OLDEST = 100;

/** The check character that belongs to the first seventeen digits. */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS.charAt(sum % 11);
}

export function hasValidIdCheck(id: string): boolean {
  return SHAPE.test(id) && idCheckCharacter(id) === id[17];
}

/** Birth date inside an 18-character number; undefined when the calendar has no such day. */
export function birthDateOf(id: string): LocalDate | undefined {
  return localDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
}

export function sexOf(id: string): 'male' | 'female' {
  return Number(id[16]) % 2 === 1 ? 'male' : 'female';
}

/** `110105********002X`: area and the last four stay readable, the birth date does not. */
export function maskId(id: string): string {
  return id.length === 18 ? `${id.slice(0, 6)}********${id.slice(14)}` : '*'.repeat(id.length);
}

export function readId(written: WrittenId, rules: IdRules): IdReading {
  const text = written.text;
  if (written.error === true || /^\s*#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!)/i.test(text))
    return refuse('ID_ERROR_CELL');
  if (written.number !== undefined) return readKeptAsNumber(written.number, written.richText, rules);
  const cleaned = toHalfWidth(withoutSpaces(withoutInvisible(text))).toUpperCase();
  const bare = cleaned.replace(/^['’‘`"“]+|(?<!['’‘`"”])['’‘`"”]+$/gu, '');
  if (saysNothing(bare)) return refuse('ID_MISSING');
  if (lostAsNumber(bare)) return refuse('ID_SCIENTIFIC');
  const notes: IdNote[] = [];
  if (/[xｘ]/u.test(text)) notes.push('ID_LOWER_X');
  if (hasFullWidth(text)) notes.push('ID_FULLWIDTH');
  if (hasSpaces(text)) notes.push('ID_SPACES');
  if (bare !== cleaned) notes.push('ID_APOSTROPHE');
  if (hasInvisible(text) || text.includes('\u00A0')) notes.push('ID_INVISIBLE');
  if (written.richText === true) notes.push('ID_RICHTEXT');
  return readClean(bare, notes, rules);
}

function refuse(damage: IdDamage): IdReading {
  return { ok: false, damage };
}

function lostAsNumber(text: string): boolean {
  return /^\d(?:\.\d*)?E\+?\d{1,2}$/.test(text) || /^\d{16,}\.\d+$/.test(text);
}

/** A number keeps fifteen digits at most: what is longer has lost its end even where the end looks right. */
function readKeptAsNumber(value: number, richText: boolean | undefined, rules: IdRules): IdReading {
  if (!Number.isInteger(value) || value < 0) return refuse('ID_LENGTH');
  if (value >= 1e15) return refuse('ID_SCIENTIFIC');
  return readClean(String(value), richText === true ? ['ID_RICHTEXT'] : [], rules);
}

function readClean(text: string, notes: IdNote[], rules: IdRules): IdReading {
  if (text.length === 15 && /^\d{15}$/.test(text)) return readFifteen(text, notes, rules);
  if (text.length === 20 || text.length === 22) return readDisabilityCertificate(text, notes, rules);
  if (text.length !== 18) return refuse('ID_LENGTH');
  const damage = damageOf18(text, rules);
  if (damage !== undefined) return refuse(damage);
  if (text.endsWith('000')) notes.push('ID_VALID_000');
  return { ok: true, id: text, notes };
}

function damageOf18(id: string, rules: IdRules): IdDamage | undefined {
  if (!hasValidIdCheck(id)) return /^\d{15}000$/.test(id) ? 'ID_TRAILING_000' : 'ID_CHECKSUM';
  const birth = birthDateOf(id);
  if (birth === undefined) return 'ID_BAD_DATE';
  if (!isKnownProvince(id, rules)) return 'ID_AREA_UNKNOWN';
  if (birth > rules.on || ageOn(birth, rules.on) > OLDEST) return 'AGE_IMPLAUSIBLE';
  return undefined;
}

/**
 * Numbers issued before October 1999: no century, no check character. Digits that read as a whole birth date of four-digit
 * year are a longer number cut short, not an old one.
 */
function readFifteen(text: string, notes: IdNote[], rules: IdRules): IdReading {
  const century = text.slice(6, 8);
  const cutShort = (century === '19' || century === '20') && birthDateOf(text) !== undefined;
  if (cutShort) return refuse('ID_LENGTH');
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const reading = readClean(first17 + idCheckCharacter(first17), [...notes, 'ID_15_UPGRADED'], rules);
  return reading.ok
    ? { ...reading, notes: reading.notes.filter((note) => note !== 'ID_VALID_000') }
    : reading;
}

function readDisabilityCertificate(text: string, notes: IdNote[], rules: IdRules): IdReading {
  const suffix = /^([1-7])([1-4])(B?\d{1,2})?$/.exec(text.slice(18));
  if (suffix === null || !/^\d{17}[\dX]/.test(text)) return refuse('ID_LENGTH');
  const damage = damageOf18(text.slice(0, 18), rules);
  if (damage !== undefined) return refuse(damage);
  const disability = {
    category: Number(suffix[1]),
    level: Number(suffix[2]),
    reissued: text.length === 22,
  } as DisabilityMark;
  return { ok: true, id: text.slice(0, 18), notes: [...notes, 'ID_FROM_DISABILITY_CERT'], disability };
}
