// Two bureaus' lists of the same thing, person by person: on both sides, only here, only there, and where they differ.
// A person is the same by ID number; without one, by name and township when that names exactly one on each side.
export interface ListedPerson {
  /** Opaque key of the ID number; null where the row has none that reads. */
  readonly idKey: string | null;
  readonly name: string;
  readonly town: string;
  /** Compared field by field; a blank side says nothing. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Here extends ListedPerson {
  readonly id: string;
}
export interface There extends ListedPerson {
  readonly row: number;
}

export interface FieldDifference {
  readonly field: string;
  readonly here: string;
  readonly there: string;
}

export interface PairedPerson {
  readonly id: string;
  readonly row: number;
  readonly by: 'id' | 'name';
  readonly differences: readonly FieldDifference[];
}

export interface Comparison {
  readonly both: readonly PairedPerson[];
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly number[];
  /** Rows of the other list that name somebody a second time. */
  readonly twiceThere: readonly number[];
}

/** The column of ID numbers was looked at; it is not the reader's to read; more numbers than the reader may try today. */
export const NUMBERS_READ = ['read', 'not_yours', 'limit'] as const;
export type NumbersRead = (typeof NUMBERS_READ)[number];

export const byNameAlone = (rows: readonly There[]): There[] => rows.map((row) => ({ ...row, idKey: null }));

const nameKey = ({ name, town }: ListedPerson): string => `${name.replace(/[\s·•]/g, '')} ${town}`;

function single<T>(rows: readonly T[], key: (row: T) => string): Map<string, T> {
  const seen = new Map<string, T | null>();
  for (const row of rows) seen.set(key(row), seen.has(key(row)) ? null : row);
  return new Map([...seen].flatMap(([name, row]) => (row === null ? [] : [[name, row] as const])));
}

export function compareLists(here: readonly Here[], there: readonly There[]): Comparison {
  const byId = new Map(here.filter(({ idKey }) => idKey !== null).map((one) => [one.idKey, one]));
  const both: PairedPerson[] = [];
  const twiceThere: number[] = [];
  const taken = new Set<string>();
  const pair = (mine: Here, other: There, by: 'id' | 'name'): void => {
    if (taken.has(mine.id)) {
      twiceThere.push(other.row);
      return;
    }
    taken.add(mine.id);
    both.push({ id: mine.id, row: other.row, by, differences: differencesOf(mine, other) });
  };
  const open: There[] = [];
  const strangers = new Set<string>();
  const onlyThere: number[] = [];
  for (const other of there) {
    const mine = other.idKey === null ? undefined : byId.get(other.idKey);
    if (mine) pair(mine, other, 'id');
    else if (other.idKey === null) open.push(other);
    else if (strangers.has(other.idKey)) twiceThere.push(other.row);
    else {
      strangers.add(other.idKey);
      onlyThere.push(other.row);
    }
  }
  const names = single(
    here.filter(({ id }) => !taken.has(id)),
    nameKey,
  );
  const theirs = single(open, nameKey);
  for (const other of open) {
    const mine = names.get(nameKey(other));
    if (mine && theirs.has(nameKey(other))) pair(mine, other, 'name');
    else onlyThere.push(other.row);
  }
  return {
    both,
    onlyHere: here.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
    onlyThere: onlyThere.sort((a, b) => a - b),
    twiceThere,
  };
}

function differencesOf(mine: ListedPerson, other: ListedPerson): FieldDifference[] {
  const named = { name: mine.name, ...mine.fields };
  const theirs: Readonly<Record<string, string>> = { name: other.name, ...other.fields };
  return Object.entries(named).flatMap(([field, here]) => {
    const there = theirs[field] ?? '';
    return here === '' || there === '' || plain(here) === plain(there) ? [] : [{ field, here, there }];
  });
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
