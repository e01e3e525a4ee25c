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

// Beginnings only, by `starts_with`: of the ways to compare text it alone may use an index under row-level security.
const begins = (column: string, value: string): string => `starts_with(${column} COLLATE "C", :${value})`;

const READINGS = ['pinyin[1]', 'pinyin[2]', 'pinyin[3]', 'pinyin[4]', 'initials[1]', 'initials[2]'];
const byReading = (letters: string): Condition => [
  `(${READINGS.map((reading) => begins(`(s.${reading})`, 'letters')).join(' OR ')})`,
  { letters },
];

function byDigits(digits: string, name: string, numbers: SealedNumbers): Condition {
  const phone = (column: string): string =>
    `s.id IN (SELECT c.seeker_id FROM contact_means c WHERE c.${column} = ANY(:${name}Phone::bytea[]))`;
  switch (digits.length) {
    case 18:
      return [`s.id_index = ANY(:${name}::bytea[])`, { [name]: numbers.idIndexes(digits) }];
    case 11:
      return [phone('phone_index'), { [`${name}Phone`]: numbers.phoneIndexes(digits) }];
    case 4:
      return [
        `s.id IN (SELECT t.id FROM seeker t WHERE t.id_tail = ANY(:${name}Id::bytea[])
                  UNION ALL SELECT c.seeker_id FROM contact_means c WHERE c.phone_tail = ANY(:${name}Phone::bytea[]))`,
        { [`${name}Id`]: numbers.idTails(digits), [`${name}Phone`]: numbers.phoneTails(digits) },
      ];
    default:
      return byWords(digits, name);
  }
}

const NAMES = ['name', 'name_from_second', 'name_from_third', 'village_text'];

function byWords(words: string, name: string): Condition {
  const called = NAMES.map((column) => begins(`s.${column}`, name)).join(' OR ');
  return [
    `(${called} OR s.area_code = ANY(:${name}Places))`,
    { [name]: words, [`${name}Places`]: placesOf(words) },
  ];
}

/** The codes of the townships and villages whose name holds these words, and of the villages of such a township. */
function placesOf(words: string): string[] {
  if (words.length < SHORTEST_NAME) return [];
  const places = AREAS.filter(({ level }) => level === 'township' || level === 'village');
  const named = places.filter(({ name }) => name.includes(words)).map(({ code }) => code);
  return places.map(({ code }) => code).filter((code) => named.some((place) => code.startsWith(place)));
}
