// What a workbook looks like to its readers, whatever file it came from.

export type RawCellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'blank';

export interface RawCell {
  /** Raw digits of a number, `YYYY-MM-DD` (and ` HH:MM` where the format shows a time) of a date, else as written. */
  readonly text: string;
  readonly kind: RawCellKind;
  readonly number?: number;
  /** `YYYY-MM-DD` of a cell formatted as a date. */
  readonly date?: string;
  readonly richText?: boolean;
}

export interface RawRow {
  /** Physical, 1-based. */
  readonly row: number;
  readonly hidden: boolean;
  /** Letter → cell; blank cells are absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** Rows and columns 1-based, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface Sheet {
  readonly name: string;
  readonly state: SheetState;
  /** Letters. */
  readonly hiddenColumns: readonly string[];
  /** Rows with at least one cell, in file order; each call reads the sheet again from its start. */
  rows(): AsyncIterable<RawRow>;
  mergedRanges(): Promise<readonly MergedRange[]>;
  /** The form cannot keep merged cells (csv): all but the first of them are blank. */
  readonly losesMerges?: boolean;
}

export interface Workbook {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  close(): Promise<void>;
}
