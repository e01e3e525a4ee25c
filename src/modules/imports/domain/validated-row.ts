import type { CellValue, Finding } from './ledger.js';

export type RowAction = 'import' | 'merge' | 'refuse';
/** What taking the row in would do: make something, change it, nothing, or wait for a person. */
export type RowOutcome = 'new' | 'changed' | 'same' | 'conflict' | 'error';

/** A row after it was judged. `value` holds clean values only and is kept encrypted. */
export interface ValidatedCells<Value> {
  readonly action: RowAction;
  readonly outcome: RowOutcome;
  readonly findings: readonly Finding[];
  readonly value?: Value;
  /** Taken in, but not to be published until somebody completes it. */
  readonly draft?: boolean;
  /** The record the row would change, so that what its ledger said before can be shown beside it. */
  readonly concerns?: string;
  /** Of a child under 14 nothing of the row is stored, not even sealed. */
  readonly keepNothing?: boolean;
}

export interface AcceptedRow<Value> {
  readonly sheet: string;
  readonly row: number;
  readonly action: 'import' | 'merge';
  readonly value: Value;
  readonly findings: readonly Finding[];
  /** Column key to sheet letter, so that a refusal at this point names its cell. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A cell that was put right on the page: what stood there before, who wrote the new text, and when. */
export interface CellCorrection {
  readonly key: string;
  readonly was: string;
  readonly by: string;
  readonly at: string;
}

/** What a cell is beside its text; absent for plain text and for blanks. */
export type CellMarks = Partial<Pick<CellValue, 'kind' | 'richText' | 'merged'>>;

/** What of a row is secret: the cells as they stand, the clean values, and the raw text beside each finding. */
export interface RowContent {
  readonly cells: Readonly<Record<string, string>>;
  readonly marks?: Readonly<Record<string, CellMarks>>;
  readonly corrections?: readonly CellCorrection[];
  readonly concerns?: string;
  readonly value?: unknown;
  readonly raws: Readonly<Record<number, string>>;
}

/** A judged row as it is kept, its content opened. */
export interface StoredRow {
  readonly seq: number;
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly action: RowAction;
  readonly outcome: RowOutcome;
  readonly draft: boolean;
  readonly findings: readonly Finding[];
  readonly columns: Readonly<Record<string, string>>;
  readonly subjectId: string | null;
  readonly content: RowContent;
}
