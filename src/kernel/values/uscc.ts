// Unified social credit code, GB 32100-2015: registering authority, kind of body, six digits of area, nine characters
// of organisation code (GB 11714-1997, with its own check), one check character modulo 31. No I O S V Z anywhere.
import { toHalfWidth, withoutInvisible, withoutSpaces } from './written-text.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export type UsccError = 'missing' | 'length' | 'alphabet' | 'check';

export type UsccReading =
  | {
      readonly ok: true;
      readonly uscc: string;
      readonly areaCode: string;
      readonly organisationCode: string;
      /**
       * False when the organisation code inside fails its own, older check (GB 11714). The code as a whole is then still
       * one that a registry can have issued: a hint for the reviewer, no refusal.
       */
      readonly organisationCheck: boolean;
    }
  | { readonly ok: false; readonly code: 'USCC_INVALID'; readonly error: UsccError };

export function readUscc(text: string): UsccReading {
  const code = toHalfWidth(withoutSpaces(withoutInvisible(text)))
    .toUpperCase()
    .replace(/^'+/, '');
  const error = findUsccError(code);
  if (error !== undefined) return { ok: false, code: 'USCC_INVALID', error };
  return {
    ok: true,
    uscc: code,
    areaCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    organisationCheck: organisationCheckCharacter(code.slice(8, 16)) === code[16],
  };
}

function findUsccError(code: string): UsccError | undefined {
  if (code === '') return 'missing';
  if (code.length !== 18) return 'length';
  if ([...code].some((mark) => !ALPHABET.includes(mark)) || !/^\d{6}$/.test(code.slice(2, 8)))
    return 'alphabet';
  if (usccCheckCharacter(code) !== code[17]) return 'check';
  return undefined;
}

export function usccCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: letters count from A = 10 over the whole alphabet; 10 is written X. */
export function organisationCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * parseInt(first8.charAt(i), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
