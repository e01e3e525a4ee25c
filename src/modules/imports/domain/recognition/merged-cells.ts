// Merged ranges by column and row. A merged cell keeps its value once, at its top left.
import { columnLetter, columnNumber } from '../../../../kernel/values/index.js';
import type { InputRange, InputRow } from './sheet-input.js';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Vertical ranges by the letter of their left column, each list sorted by row. */
export class VerticallyMergedCells {
  private readonly spans = new Map<string, Span[]>();

  constructor(ranges: readonly InputRange[]) {
    for (const range of ranges) {
      if (range.bottom <= range.top) continue;
      const letter = columnLetter(range.left);
      const list = this.spans.get(letter) ?? [];
      list.push({ top: range.top, bottom: range.bottom });
      this.spans.set(letter, list);
    }
    for (const list of this.spans.values()) list.sort((a, b) => a.top - b.top);
  }

  get letters(): readonly string[] {
    return [...this.spans.keys()];
  }

  /** The range that covers this row of the column, when the row is not its first. */
  coveredBy(letter: string, row: number): Span | undefined {
    const span = this.at(letter, row);
    return span && span.top < row ? span : undefined;
  }

  at(letter: string, row: number): Span | undefined {
    const list = this.spans.get(letter);
    if (!list) return undefined;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = list[middle];
      if (!span) return undefined;
      if (row < span.top) high = middle - 1;
      else if (row > span.bottom) low = middle + 1;
      else return span;
    }
    return undefined;
  }
}

/** More columns than any header has, and more rows than are searched for one. */
const [INDEXED_ROWS, INDEXED_COLUMNS] = [64, 512] as const;

/**
 * Merged ranges near the top of a sheet by the cells they cover. Ranges of a sound file do not overlap, so that together they cover
 * the top once at most; what a file claims beyond that is left out.
 */
export class MergedHeaderCells {
  private readonly byCell = new Map<number, InputRange>();

  /** @param rows physical numbers of the rows that may be headers */
  constructor(ranges: readonly InputRange[], rows: readonly number[]) {
    const wanted = rows.slice(0, INDEXED_ROWS);
    let budget = wanted.length * INDEXED_COLUMNS;
    for (const range of ranges) {
      for (const row of wanted) {
        if (row < range.top || row > range.bottom) continue;
        const right = Math.min(range.right, INDEXED_COLUMNS);
        for (let column = range.left; column <= right && budget > 0; column += 1) {
          budget -= 1;
          const key = keyOf(row, column);
          if (!this.byCell.has(key)) this.byCell.set(key, range);
        }
      }
    }
  }

  at(row: number, column: number): InputRange | undefined {
    return this.byCell.get(keyOf(row, column));
  }
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** The text of a header cell, looking through merged ranges to where the text stands. */
export function headerTextAt(
  rows: ReadonlyMap<number, InputRow>,
  merges: MergedHeaderCells,
  row: number,
  column: number,
): string {
  const own = rows.get(row)?.cells.get(columnLetter(column))?.text ?? '';
  if (own.trim() !== '') return own;
  const range = merges.at(row, column);
  return range ? (rows.get(range.top)?.cells.get(columnLetter(range.left))?.text ?? '') : '';
}

export function lastColumn(rows: Iterable<InputRow>): number {
  let last = 0;
  for (const row of rows) for (const letter of row.cells.keys()) last = Math.max(last, columnNumber(letter));
  return last;
}
