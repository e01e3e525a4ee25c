import type { ImportStatus } from './import.lifecycle.js';
import type { NotStoredColumn, SheetLayout } from './ledger.js';

/** One uploaded workbook and what became of its rows; counters are null until it has been judged. */
export interface Import {
  readonly id: string;
  readonly status: ImportStatus;
  readonly version: number;
  readonly kind: string;
  readonly fileName: string;
  readonly cooperation: string;
  readonly organisationId: string;
  readonly uploadedBy: string;
  readonly sentAs: string;
  /** Holds what the other side of the cooperation may not see. */
  readonly oneSide: boolean;
  readonly uploadedAt: Date;
  /** The day the workbook speaks of. */
  readonly asOf: string | null;
  /** An earlier committed import of the very same bytes. */
  readonly repeats: string | null;
  readonly sheets: readonly Omit<SheetLayout, 'notStored'>[];
  readonly notStored: readonly NotStoredColumn[];
  readonly dataRows: number | null;
  readonly imported: number | null;
  readonly merged: number | null;
  readonly refused: number | null;
  readonly warned: number | null;
  readonly drafts: number | null;
  readonly commitRequestedAt: Date | null;
}
