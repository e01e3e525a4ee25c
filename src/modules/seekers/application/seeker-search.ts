import { AREAS } from '../../reference/index.js';
import type { SealedNumbers } from '../persistence/sealed-numbers.js';

type Values = Record<string, unknown>;
type Condition = readonly [sql: string, values: Values];

interface Typed {
  /** All of them hold for whoever is meant. */
  readonly conditions: readonly Condition[];
  /** Zero for who is called just so, one for whose name only begins or contains it. */
  readonly exact?: (alias: string) => string;
  readonly values: Values;
}

/** From as many letters on somebody may be called just so. */
const SHORTEST_NAME = 2;

/**
 * What somebody typed to find a person, such as `wxh 4521` or `韦小花 弄化`: digits are a number or its tail, Latin letters
 * begin a reading or the initials, anything else is part of a name or village; each narrows the others.
 */
export function typedFor(text: string, numbers: SealedNumbers): Typed {
  let rest = text;
  const take = (pattern: RegExp): string[] => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, ' ');
    return found;
  };
  const digits = take(/\d{17}[\dX]|\d{3}X(?![A-Z\d])|\d+/gi);
  const letters = take(/[A-Z]+/gi)
    .join('')
    .toLowerCase();
  const words = take(/\S+/g);
  const conditions = [
    ...(letters ? [byReading(letters)] : []),
    ...digits.map((each, place) => byDigits(each.toUpperCase(), `digits${place}`, numbers)),
    ...words.map((each, place) => byWords(each, `words${place}`)),
  ];
  return { conditions, ...exactly(letters, words) };
}

function exactly(letters: string, words: readonly string[]): Pick<Typed, 'exact' | 'values'> {
  if (letters.length >= SHORTEST_NAME)
    return {
      exact: (alias) => `CASE WHEN ${alias}.search_words || ' ' LIKE :reading THEN 0 ELSE 1 END`,
      values: { reading: `% ${letters} %` },
    };
  if (words.length === 0) return { values: {} };
  return {
    exact: (alias) => `CASE WHEN ${alias}.name = ANY(:called) THEN 0 ELSE 1 END`,
    values: { called: words },
  };
}

const byReading = (letters: string): Condition => [
  's.search_words LIKE :letters',
  { letters: `% ${letters}%` },
];

function byDigits(digits: string, name: string, numbers: SealedNumbers): Condition {
  const phone = (column: string): string =>
    `EXISTS (SELECT FROM contact_means c WHERE c.seeker_id = s.id AND c.${column} = :${name}Phone)`;
  switch (digits.length) {
    case 18:
      return [`s.id_index = :${name}`, { [name]: numbers.idIndex(digits) }];
    case 11:
      return [phone('phone_index'), { [`${name}Phone`]: numbers.phoneIndex(digits) }];
    case 4:
      return [
        `(s.id_tail = :${name}Id OR ${phone('phone_tail')})`,
        { [`${name}Id`]: numbers.idTail(digits), [`${name}Phone`]: numbers.phoneTail(digits) },
      ];
    default:
      return byWords(digits, name);
  }
}

function byWords(words: string, name: string): Condition {
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const places = AREAS.filter(
    ({ level, name: called }) =>
      (level === 'township' || level === 'village') && words.length > 1 && called.includes(words),
  ).map(({ code }) => code);
  return [
    `(s.name LIKE :${name} OR s.village_text LIKE :${name}
      OR EXISTS (SELECT FROM unnest(CAST(:${name}Places AS text[])) place WHERE starts_with(s.area_code, place)))`,
    { [name]: part, [`${name}Places`]: places },
  ];
}
