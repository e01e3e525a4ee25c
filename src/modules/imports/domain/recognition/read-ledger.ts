// The rows of one recognised sheet, streamed: data rows with their cells by column key, and every skipped row with why.
// Cells of columns that are not read never leave this file.
import { columnLetter, columnNumber } from '../../../../kernel/values/index.js';
import {
  BLANK_CELL,
  type CellValue,
  type LedgerLayout,
  type LedgerRow,
  type SheetLayout,
  type SkippedRowKind,
} from '../ledger.js';
import { ForwardFilledBlocks } from './forward-filled-blocks.js';
import { classifyRow, type HeaderRowTexts } from './classify-row.js';
import { headerKey } from './header-text.js';
import { VerticallyMergedCells } from './merged-cells.js';
import { type InputRow, type InputSheet, showsText } from './sheet-input.js';

export type LedgerItem =
  | { readonly type: 'row'; readonly row: LedgerRow }
  | {
      readonly type: 'skipped';
      readonly kind: SkippedRowKind;
      readonly row: number;
      readonly lastRow: number;
    };

/** Group names reach over the columns to their right; a page header may write them into each cell. */
function spread(texts: ReadonlyMap<string, string>, lastColumn: number): Map<string, string> {
  const spreadTexts = new Map(texts);
  let carried: string | undefined;
  for (let column = 1; column <= lastColumn; column += 1) {
    const letter = columnLetter(column);
    carried = texts.get(letter) ?? carried;
    if (carried !== undefined) spreadTexts.set(letter, carried);
  }
  return spreadTexts;
}

async function headerTexts(sheet: InputSheet, headerRows: readonly number[]): Promise<HeaderRowTexts> {
  const rows: Map<string, string>[] = [];
  const last = headerRows.at(-1) ?? 0;
  for await (const row of sheet.rows()) {
    if (row.row > last) break;
    if (!headerRows.includes(row.row)) continue;
    const shown = [...row.cells].filter(([, cell]) => showsText(cell));
    rows.push(new Map(shown.map(([letter, cell]) => [letter, headerKey(cell.text)])));
  }
  const [groups, ...names] = rows;
  if (groups === undefined || names.length === 0) return { rows };
  const width = Math.max(...rows.flatMap((row) => [...row.keys()].map(columnNumber)));
  return { rows: [spread(groups, width), ...names] };
}

/** Values that merged cells say for the rows below their first, column by column. */
class MergedValues {
  private readonly values = new Map<string, { readonly bottom: number; readonly cell: CellValue }>();

  private readonly letters: readonly string[];

  /** @param read letters of the columns that are read; no others are remembered */
  constructor(
    private readonly merges: VerticallyMergedCells,
    private readonly firstDataRow: number,
    read: readonly string[],
  ) {
    this.letters = merges.letters.filter((letter) => read.includes(letter));
  }

  /** Remembers what begins in this row. */
  note(row: InputRow): void {
    if (row.row < this.firstDataRow) return;
    for (const letter of this.letters) {
      const span = this.merges.at(letter, row.row);
      const cell = row.cells.get(letter);
      if (span?.top === row.row && cell && showsText(cell))
        this.values.set(letter, { bottom: span.bottom, cell });
    }
  }

  covers(letter: string, row: number): boolean {
    const span = this.merges.coveredBy(letter, row);
    return span !== undefined && span.top >= this.firstDataRow;
  }

  at(letter: string, row: number): CellValue | undefined {
    const value = this.values.get(letter);
    if (!value || value.bottom < row || !this.covers(letter, row)) return undefined;
    return { ...value.cell, merged: true };
  }
}

/** Reads a sheet that `recogniseSheet` found to be data; nothing comes of any other. */
export async function* readLedger(
  layout: LedgerLayout,
  sheet: InputSheet,
  found: SheetLayout,
): AsyncGenerator<LedgerItem, void, undefined> {
  if (found.verdict !== 'data') return;
  const lastHeader = found.headerRows.at(-1) ?? 0;
  const context = { layout, columns: found.columns, headers: await headerTexts(sheet, found.headerRows) };
  const merged = new MergedValues(
    new VerticallyMergedCells(await sheet.mergedRanges()),
    lastHeader + 1,
    Object.keys(found.columns),
  );
  const letters = Object.fromEntries(Object.entries(found.columns).map(([letter, key]) => [key, letter]));
  const blocks = new ForwardFilledBlocks(sheet.losesMerges ? (layout.blocks ?? []) : [], letters);
  const onlyOwn = new Set(layout.columns.filter(({ fillDown }) => fillDown === false).map(({ key }) => key));
  let previous = lastHeader;
  for await (const row of sheet.rows()) {
    if (row.row <= lastHeader) continue;
    if (row.row > previous + 1)
      yield { type: 'skipped', kind: 'blank', row: previous + 1, lastRow: row.row - 1 };
    previous = row.row;
    merged.note(row);
    const kind = classifyRow(row, (letter) => merged.covers(letter, row.row), context);
    if (kind !== 'data') {
      yield { type: 'skipped', kind, row: row.row, lastRow: row.row };
      continue;
    }
    const below = blocks.below(row);
    const cells: Record<string, CellValue> = {};
    for (const [letter, key] of Object.entries(found.columns)) {
      const fromAbove = onlyOwn.has(key) ? undefined : merged.at(letter, row.row);
      cells[key] = fromAbove ?? below.get(key) ?? row.cells.get(letter) ?? BLANK_CELL;
    }
    yield {
      type: 'row',
      row: { sheet: sheet.name, row: row.row, hidden: row.hidden, cells, columns: letters },
    };
  }
}
