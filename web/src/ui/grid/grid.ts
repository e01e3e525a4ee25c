import type { ReactNode } from 'react';

/** Width of the rows' numbers. */
export const HEAD_PX = 48;

export interface GridColumn {
  key: string;
  title: string;
  /** In pixels; the last one takes what is left. */
  width: number;
  /** Stays in sight when the others are scrolled sideways. */
  frozen?: boolean;
}

export interface GridCell {
  text: string;
  /** Shown in place of the text while the cell is not being written in. */
  shown?: ReactNode;
  /** What is wrong, in words. */
  problem?: string;
  editable: boolean;
  /** Chosen from, instead of written. */
  options?: readonly { value: string; label: string }[];
  /** Differs from what is kept. */
  changed?: boolean;
}

export interface GridRow {
  key: string;
  /** What stands at its head: its number. */
  head: string;
  tone?: string;
  cells: Readonly<Record<string, GridCell>>;
}

export interface Place {
  row: number;
  col: number;
}
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface CellEdit {
  row: GridRow;
  column: string;
  text: string;
}

export const blockOf = (a: Place, b: Place): Block => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.col, b.col),
  right: Math.max(a.col, b.col),
});

export const within = (block: Block, row: number, col: number): boolean =>
  row >= block.top && row <= block.bottom && col >= block.left && col <= block.right;

/** A cell as a sheet reads it back. */
const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function asText(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): string {
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      columns
        .slice(block.left, block.right + 1)
        .map(({ key }) => quoted(row.cells[key]?.text ?? ''))
        .join('\t'),
    )
    .join('\n');
}

/** Which of rows of these heights reach into the view, and where each begins. */
export function rowsInView(
  tops: readonly number[],
  from: number,
  to: number,
): { first: number; last: number } {
  let low = 0;
  let high = Math.max(tops.length - 1, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= from) low = middle;
    else high = middle - 1;
  }
  let last = low;
  while (last + 1 < tops.length - 1 && tops[last + 1]! < to) last += 1;
  return { first: low, last };
}
