// Rows on their way between processes: arrays without names, a plain text as itself. A register of 60,000 people has 2.6 million
// cells, which are sent twice.
import {
  BLANK_CELL,
  type CellKind,
  type CellValue,
  type LedgerRow,
  type SheetLayout,
} from '../../domain/ledger.js';

const KINDS: readonly CellKind[] = ['text', 'number', 'date', 'boolean', 'formula', 'error', 'blank'];
const [RICH_TEXT, MERGED] = [1, 2] as const;

type PackedCell =
  | 0
  | string
  | readonly [kind: number, text: string, flags: number, number: number | null, date: string | null];

export type PackedRow = readonly [row: number, hidden: 0 | 1, ...cells: PackedCell[]];

function packCell(cell: CellValue): PackedCell {
  const { kind, text, number, date, richText, merged } = cell;
  if (kind === 'blank') return 0;
  const flags = (richText ? RICH_TEXT : 0) | (merged ? MERGED : 0);
  if (kind === 'text' && flags === 0 && number === undefined && date === undefined) return text;
  return [KINDS.indexOf(kind), text, flags, number ?? null, date ?? null];
}

function unpackCell(packed: PackedCell): CellValue {
  if (packed === 0) return BLANK_CELL;
  if (typeof packed === 'string') return { text: packed, kind: 'text' };
  const [kind, text, flags, number, date] = packed;
  return {
    text,
    kind: KINDS[kind] ?? 'text',
    ...(number === null ? {} : { number }),
    ...(date === null ? {} : { date }),
    ...(flags & RICH_TEXT ? { richText: true } : {}),
    ...(flags & MERGED ? { merged: true } : {}),
  };
}

/** Packs and unpacks the rows of one sheet; both sides know its layout. */
export class RowPacking {
  private readonly keys: readonly string[];
  private readonly letters: Readonly<Record<string, string>>;

  constructor(private readonly layout: SheetLayout) {
    const columns = Object.entries(layout.columns);
    this.keys = columns.map(([, key]) => key);
    this.letters = Object.fromEntries(columns.map(([letter, key]) => [key, letter]));
  }

  pack({ row, hidden, cells }: LedgerRow): PackedRow {
    return [row, hidden ? 1 : 0, ...this.keys.map((key) => packCell(cells[key] ?? BLANK_CELL))];
  }

  unpack([row, hidden, ...packed]: PackedRow): LedgerRow {
    const cells: Record<string, CellValue> = {};
    for (const [index, key] of this.keys.entries()) cells[key] = unpackCell(packed[index] ?? 0);
    return { sheet: this.layout.sheet, row, hidden: hidden === 1, cells, columns: this.letters };
  }
}

/** Characters of a packed row, for cutting messages before they grow large. */
export function charactersOf([, , ...cells]: PackedRow): number {
  let characters = 0;
  for (const cell of cells)
    characters += cell === 0 ? 1 : typeof cell === 'string' ? cell.length : (cell[1].length ?? 0);
  return characters;
}
