// What recognition needs of a sheet. The reader of workbooks gives exactly this; tests give it without any file.
import type { CellValue } from '../ledger.js';

export interface InputRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<string, CellValue>;
}

export interface InputRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface InputSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  rows(): AsyncIterable<InputRow>;
  mergedRanges(): Promise<readonly InputRange[]>;
  /** The form cannot keep merged cells (csv): all but the first of them are blank. */
  readonly losesMerges?: boolean;
}

const NOTHING = /[\p{Cf}\s\u00a0\u3000]/gu;

/** True when a reader sees something in the cell; a formula without a stored value shows nothing. */
export function showsText(cell: CellValue): boolean {
  return cell.text !== '' && cell.text.replace(NOTHING, '') !== '';
}
