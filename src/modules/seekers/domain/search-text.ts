/** What somebody typed to find a person, told apart. */
export interface SearchText {
  /** ID numbers, phones, or the last four signs of either. */
  readonly numbers: readonly string[];
  /** The beginning of a reading or of the initials, in small letters. */
  readonly letters: string;
  /** Parts of a name or of a place. */
  readonly words: readonly string[];
}

const ID_LENGTH = 18;
const PHONE_LENGTH = 11;
const TAIL_LENGTH = 4;
const NUMBER_LENGTHS: readonly number[] = [ID_LENGTH, PHONE_LENGTH, TAIL_LENGTH];

/** Digits of a number's length are a number, Latin letters a reading; all else, other digits too, are words. */
export function parseSearchText(text: string): SearchText {
  let rest = text;
  const take = (pattern: RegExp): string[] => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, ' ');
    return found;
  };
  const digits = take(/\d{17}[\dX]|\d{3}X(?![A-Z\d])|\d+/gi).map((each) => each.toUpperCase());
  const isNumber = (each: string): boolean => NUMBER_LENGTHS.includes(each.length);
  const letters = take(/[A-Z]+/gi)
    .join('')
    .toLowerCase();
  return {
    numbers: digits.filter(isNumber),
    letters,
    words: [...digits.filter((each) => !isNumber(each)), ...take(/\S+/g)],
  };
}

/** Whether a number was typed beside anything else: together they would tell of a known person which number is theirs. */
export const isNumberTypedAlone = ({ numbers, letters, words }: SearchText): boolean =>
  numbers.length === 1 && letters === '' && words.length === 0;

export type NumberKind = 'id_number' | 'phone' | 'tail';

export const numberKind = ({ length }: string): NumberKind =>
  length === ID_LENGTH ? 'id_number' : length === PHONE_LENGTH ? 'phone' : 'tail';
