// What the reading process is asked and what it answers: plain data, sent as JSON.
import type { FilledTable } from '../../../../platform/workbook/index.js';
import type { LedgerLayout, SheetLayout } from '../../domain/ledger.js';
import type { PackedRow } from './packed-rows.js';

export type ReadingRequest =
  | { readonly type: 'open'; readonly layout: LedgerLayout }
  /** The next rows of all sheets that hold data, in file order; `restart` begins with the first row again. */
  | { readonly type: 'rows'; readonly restart: boolean }
  | { readonly type: 'fill'; readonly table: FilledTable };

export interface SheetReading {
  readonly layout: SheetLayout;
  /** Letter → header text without blanks, those of several header rows joined; of sheets that hold data. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface OpenAnswer {
  readonly sheets: readonly SheetReading[];
}

export interface RowsAnswer {
  readonly parts: readonly {
    /** Index into {@link OpenAnswer.sheets}. */
    readonly sheet: number;
    readonly rows: readonly PackedRow[];
  }[];
  readonly done: boolean;
}

export interface FillAnswer {
  readonly base64: string;
}
