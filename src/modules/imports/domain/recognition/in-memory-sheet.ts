import { columnLetter } from '../../../../kernel/values/index.js';
import type { CellValue } from '../ledger.js';
import type { InputRange, InputRow, InputSheet } from './sheet-input.js';

export type Written = string | number | CellValue | null;

function cell(written: Written): CellValue | undefined {
  if (written === null || written === '') return undefined;
  if (typeof written === 'number') return { text: String(written), kind: 'number', number: written };
  return typeof written === 'string' ? { text: written, kind: 'text' } : written;
}

export interface SheetOptions {
  name?: string;
  state?: InputSheet['state'];
  merges?: InputRange[];
  hidden?: number[];
  losesMerges?: boolean;
}

/** A sheet made in memory: the first line is row 1, an empty line is a row that is not in the file. */
export function sheetOf(
  lines: Written[][],
  { name = '表', state = 'visible', merges = [], hidden = [], losesMerges = false }: SheetOptions = {},
): InputSheet {
  const rows: InputRow[] = lines.flatMap((line, index) => {
    const cells = new Map(
      line.flatMap((written, column) => {
        const value = cell(written);
        return value ? [[columnLetter(column + 1), value] as const] : [];
      }),
    );
    return cells.size > 0 ? [{ row: index + 1, hidden: hidden.includes(index + 1), cells }] : [];
  });
  return {
    name,
    state,
    async *rows() {
      yield* rows;
    },
    mergedRanges: () => Promise.resolve(merges),
    losesMerges,
  };
}
