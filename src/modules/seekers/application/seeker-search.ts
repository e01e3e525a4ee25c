import { AREAS } from '../../reference/index.js';
import { numberKind, type SearchText } from '../domain/search-text.js';
import type { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';

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

/** The conditions of a search; each part that was typed narrows the others. */
export function typedFor(
  { numbers: digits, letters, words }: SearchText,
  numbers: EncryptedIdentifiers,
): Typed {
  const conditions = [
    ...(letters ? [byReading(letters)] : []),
    ...digits.map((each, place) => byNumber(each, `digits${place}`, numbers)),
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

function byNumber(number: string, name: string, numbers: EncryptedIdentifiers): Condition {
  switch (numberKind(number)) {
    case 'id_number':
      return [`s.id_index = ANY(:${name}::bytea[])`, { [name]: numbers.idIndexes(number) }];
    case 'phone':
      return [
        `s.id IN (SELECT c.seeker_id FROM contact_means c WHERE c.phone_index = ANY(:${name}::bytea[]))`,
        { [name]: numbers.phoneIndexes(number) },
      ];
    case 'tail':
      return [
        `s.id IN (SELECT t.id FROM seeker t WHERE t.id_tail = ANY(:${name}Id::bytea[])
                  UNION ALL SELECT c.seeker_id FROM contact_means c WHERE c.phone_tail = ANY(:${name}Phone::bytea[]))`,
        { [`${name}Id`]: numbers.idTails(number), [`${name}Phone`]: numbers.phoneTails(number) },
      ];
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
