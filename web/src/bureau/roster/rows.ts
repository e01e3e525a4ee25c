import type { Schemas } from '../../api/client';
import type { GridCell, GridRow } from '../../ui/grid/grid';
import type { Changes } from './draft';
import type { Judged } from './judge';
import { COLUMNS, type Column } from './sheet';

export type Entry = Schemas['RosterEntryResponse'];

/** Of what may happen to somebody on a roster, what is decided at a desk; the doors say who came. */
const AT_DESK = new Set(['accept_invitation', 'cancel', 'restore']);

export const movesOf = (entry: Entry): string[] =>
  entry.allowedTransitions.filter((move) => AT_DESK.has(move));

export interface RowWords {
  withheld: string;
  /** What stands before the number of somebody on the roster. */
  onRoster: (number: number) => string;
  line: (judged: Judged) => Pick<GridCell, 'text' | 'shown'>;
  entry: (entry: Entry, move: string | undefined) => string;
  move: (move: string) => string;
  stays: (entry: Entry) => string;
  problem: (problem: Judged['problems'][number]) => string;
  place: (areaCode: string) => string;
}

/** Of a number that is right the middle is left out; it is whole while it is written, and where something is wrong with it. */
const NUMBERS = new Set<Column>(['idNumber', 'phone']);
const masked = (text: string): string =>
  text.length === 18
    ? `${text.slice(0, 6)}********${text.slice(14)}`
    : text.replace(/^(\d{3})\d{4,8}(\d{4})$/, '$1****$2');

const BLANK: GridCell = { text: '', editable: true };

export function lineRow(judged: Judged, words: RowWords): GridRow {
  const { line, number, status, problems } = judged;
  const cells: Record<string, GridCell> = {};
  for (const column of COLUMNS) {
    const own = problems.filter((problem) => problem.column === column);
    const problem = own.length > 0 ? own.map(words.problem).join(' ') : undefined;
    const text = line.cells[column];
    const shown = problem || !NUMBERS.has(column) ? undefined : masked(text);
    cells[column] = { text, editable: true, ...(problem ? { problem } : {}), ...(shown ? { shown } : {}) };
  }
  cells.status = { ...words.line(judged), editable: false };
  return { key: line.key, head: String(number), tone: `line ${status}`, cells };
}

/** Where the next line is written. */
export function blankRow(): GridRow {
  const cells: Record<string, GridCell> = Object.fromEntries(COLUMNS.map((column) => [column, BLANK]));
  return {
    key: BLANK_KEY,
    head: '+',
    tone: 'blank',
    cells: { ...cells, status: { text: '', editable: false } },
  };
}
export const BLANK_KEY = 'blank';

export function entryRow(
  entry: Entry,
  number: number,
  changes: Changes | undefined,
  words: RowWords,
): GridRow {
  const fixed = (text: string): GridCell => ({ text, editable: false });
  const own = (field: 'slot' | 'wish' | 'note', kept: string | null): GridCell => ({
    text: changes?.[field] ?? kept ?? '',
    editable: entry.editable.includes(field),
    changed: changes?.[field] !== undefined,
  });
  const moves = entry.editable.length > 0 ? movesOf(entry) : [];
  const cells: Record<Column | 'status', GridCell> = {
    name: fixed(entry.name ?? words.withheld),
    idNumber: fixed(''),
    phone: fixed(''),
    place: fixed(entry.name === null ? '' : words.place(entry.areaCode)),
    wish: own('wish', entry.wish?.text ?? null),
    slot: own('slot', entry.slot),
    note: own('note', entry.note),
    status: {
      text: changes?.move ?? '',
      shown: words.entry(entry, changes?.move),
      editable: moves.length > 0,
      changed: changes?.move !== undefined,
      ...(moves.length > 0
        ? {
            options: [
              { value: '', label: words.stays(entry) },
              ...moves.map((move) => ({ value: move, label: words.move(move) })),
            ],
          }
        : {}),
    },
  };
  return { key: entry.id, head: words.onRoster(number), tone: `entry ${entry.status}`, cells };
}
