// Reads what WPS and Excel put on the clipboard: cells parted by tabs, those with a line break or a quote in quotes.

export const COLUMNS = ['name', 'idNumber', 'phone', 'place', 'wish', 'slot', 'note'] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, string>;

export interface Words {
  heads: Readonly<Record<Column, RegExp>>;
  placeEnds: RegExp;
  noName: RegExp;
}

export interface ReadSheet {
  lines: Partial<Cells>[];
  /** Columns with words above them that none of ours is called. */
  ignored: string[];
  /** Whether which column is which was read off a header, or off what stands in them. */
  byHeader: boolean;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const AS_TYPED = new Set<Column>(['name', 'note']);

/** Without what a reader cannot see; digits and letters in their ordinary width where they are read. */
export function tidy(text: string, column?: Column): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
  if (column && AS_TYPED.has(column)) return plain;
  return plain.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** The rows of a text, each with its cells; rows that are empty throughout are left out. */
export function rowsOf(text: string): string[][] {
  const apart = text.includes('\t') ? '\t' : /^[^\n,]+(,[^\n,]*){2,}$/m.test(text.trim()) ? ',' : '\t';
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedAt(source, at, apart) : null;
    const end = quoted ? quoted.end : endOf(source, at, apart);
    rows.at(-1)!.push(quoted ? quoted.cell : source.slice(at, end));
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows.map((row) => row.map((cell) => tidy(cell))).filter((row) => row.some((cell) => cell !== ''));
}

function endOf(source: string, from: number, apart: string): number {
  for (let at = from; at < source.length; at += 1) if (source[at] === apart || source[at] === '\n') return at;
  return source.length;
}

/** A cell in quotes, quotes inside it doubled; null where the quote is only a letter of the cell. */
function quotedAt(source: string, from: number, apart: string): { cell: string; end: number } | null {
  let cell = '';
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') cell += source[at];
    else if (source[at + 1] === '"') cell += source[(at += 1)];
    else if (at + 1 === source.length || source[at + 1] === apart || source[at + 1] === '\n')
      return { cell, end: at + 1 };
    else return null;
  }
  return null;
}

const TITLES = 5;

/** A list of people, its columns known by the header or, without one, by what stands in them. */
export function readSheet(rows: readonly string[][], words: Words): ReadSheet {
  const at = rows.slice(0, TITLES).findIndex((row) => headsIn(row, words).filter(Boolean).length >= 2);
  const head = at < 0 ? null : rows[at]!;
  const body = rows.slice(at + 1);
  const columns = head ? headsIn(head, words) : guessed(body, words);
  const lines = body.map((row) => {
    const line: Partial<Cells> = {};
    columns.forEach((column, place) => {
      const text = tidy(row[place] ?? '', column ?? undefined);
      if (!column || !text) return;
      if (line[column] === undefined) line[column] = text;
      else if (column === 'place') line[column] += text;
      else if (column === 'wish') line[column] += `/${text}`;
    });
    return line;
  });
  const ignored = head ? head.filter((text, place) => text !== '' && !columns[place]) : [];
  return { lines: lines.filter((line) => Object.keys(line).length > 0), ignored, byHeader: head !== null };
}

/** Whether a pasted block is a list of people, not cells for where the cursor stands. */
export function isList(rows: readonly string[][], words: Words): boolean {
  if (rows.slice(0, TITLES).some((row) => headsIn(row, words).filter(Boolean).length >= 2)) return true;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return width > 1 && guessed(rows, words).some((column) => column === 'idNumber' || column === 'name');
}

function headsIn(row: readonly string[], { heads }: Words): (Column | null)[] {
  return row.map((cell) => {
    const bare = tidy(cell)
      .toLowerCase()
      .replace(/\(.*?\)|[\s*_:.-]/g, '');
    if (bare.length > 14 || /\d{4}/.test(bare)) return null;
    return (Object.keys(heads) as Column[]).find((column) => heads[column].test(bare)) ?? null;
  });
}

const LOOKS: Readonly<Record<Exclude<Column, 'note'>, (text: string, words: Words) => boolean>> = {
  idNumber: (text) => /^['’]?\d{6}[\d ]{8,12}[\dXx]?$|^\d(\.\d+)?E\+?1\d$/i.test(text),
  phone: (text) => /^(\+?86)?1\d{2}[ -]?\d{4}[ -]?\d{4}$|^0\d{2,3}-\d{7,8}$|^\d{4}$/.test(text),
  slot: (text) => /^\d{1,2}[:.]\d{2}/.test(text),
  wish: (text) => /^[A-Za-z]-?\d{1,3}(\/.*)?$/.test(text),
  place: (text, { placeEnds }) => /\p{Script=Han}{2,}/u.test(text) && placeEnds.test(text),
  name: (text, { noName, placeEnds }) =>
    /^\p{Script=Han}[ ·\p{Script=Han}]{1,14}$/u.test(text) && !noName.test(text) && !placeEnds.test(text),
};

/** Which column is which by what most of its cells look like; the first that fits best takes a name. */
function guessed(rows: readonly string[][], words: Words): (Column | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, place) =>
    rows.map((row) => tidy(row[place] ?? '', 'slot')).filter((text) => text !== ''),
  );
  const columns: (Column | null)[] = filled.map(() => null);
  for (const [column, looks] of Object.entries(LOOKS) as [
    Exclude<Column, 'note'>,
    (typeof LOOKS)['name'],
  ][]) {
    const shares = filled.map((texts, place) =>
      columns[place] || texts.length === 0 || isCount(texts)
        ? 0
        : texts.filter((text) => looks(text, words)).length / texts.length,
    );
    const best = Math.max(0, ...shares);
    if (best >= 0.5) columns[shares.indexOf(best)] = column;
  }
  const rest = filled.findLastIndex(
    (texts, place) => !columns[place] && texts.some((text) => text.length > 1) && !isCount(texts),
  );
  if (rest > 0) columns[rest] = 'note';
  return columns;
}

/** 1, 2, 3 … beside the rows. */
const isCount = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  texts.every((text, at) => /^\d{1,4}$/.test(text) && Number(text) - at === Number(texts[0]));
