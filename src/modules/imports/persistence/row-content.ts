import type {
  AcceptedRow,
  CellMarks,
  ValidatedCells,
  RowContent,
  StoredRow,
} from '../domain/validated-row.js';
import { BLANK_CELL, type CellValue, type Finding, type LedgerRow } from '../domain/ledger.js';
import type { StoredTexts } from './stored-texts.js';

/** What the sealed content of a row is bound to. */
export const place = (importId: string, seq: number): string => `import_row.content:${importId}:${seq}`;

/** What of a judged row is kept, forbidden words taken out. */
export function contentOf(
  row: LedgerRow,
  validation: ValidatedCells<unknown>,
  words: StoredTexts,
): RowContent {
  const { value, concerns, keepNothing, findings } = validation;
  if (keepNothing) return { cells: {}, value, raws: {} };
  const cells = Object.entries(row.cells);
  const marks = cells.flatMap(([name, { kind, richText, merged }]): [string, CellMarks][] => {
    const plain = kind === 'text' || kind === 'blank';
    if (plain && !richText && !merged) return [];
    return [[name, { ...(plain ? {} : { kind }), ...(richText && { richText }), ...(merged && { merged }) }]];
  });
  return {
    cells: Object.fromEntries(cells.map(([name, cell]) => [name, words.keep(cell.text)])),
    value,
    raws: rawsOf(findings),
    ...(marks.length > 0 ? { marks: Object.fromEntries(marks) } : {}),
    ...(concerns ? { concerns } : {}),
  };
}

/** The row as it was read, from what is kept of it. */
export function rowOf({ sheet, row, hidden, columns, content }: StoredRow): LedgerRow {
  const cells = Object.entries(content.cells).map(([key, text]) => [key, cellOf(text, content.marks?.[key])]);
  return { sheet, row, hidden, columns, cells: Object.fromEntries(cells) as LedgerRow['cells'] };
}

/** A cell's number and date are what its text says, so they are not kept beside it. */
function cellOf(text: string, marks: CellMarks = {}): CellValue {
  if (text === '') return BLANK_CELL;
  const cell: CellValue = { kind: 'text', ...marks, text };
  if (cell.kind !== 'number' && cell.kind !== 'date' && cell.kind !== 'formula') return cell;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (date && cell.kind !== 'number') return { ...cell, date };
  const number = Number(text);
  return Number.isNaN(number) ? cell : { ...cell, number };
}

export function rawsOf(findings: readonly Finding[]): Record<number, string> {
  return Object.fromEntries(findings.flatMap(({ raw }, index) => (raw === undefined ? [] : [[index, raw]])));
}

export function withoutRaw(findings: readonly Finding[]): Omit<Finding, 'raw'>[] {
  return findings.map(({ raw: _raw, ...finding }) => finding);
}

export function accepted(row: StoredRow): AcceptedRow<unknown> {
  return {
    sheet: row.sheet,
    row: row.row,
    action: row.action === 'merge' ? 'merge' : 'import',
    value: row.content.value,
    findings: row.findings,
    columns: row.columns,
  };
}
