import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { AcceptedRow, ValidatedCells } from '../domain/validated-row.js';
import type { Finding, LedgerLayout, LedgerRow } from '../domain/ledger.js';

/** What is known about the workbook as a whole. */
export interface ImportContext {
  readonly importId: string;
  readonly fileName: string;
  readonly cooperation: string;
  /** Who sent it, as far as they saw on that day. Whom they do not see is found by no directory while rows are judged or taken in. */
  readonly sender: Sight;
  /**
   * The day the workbook speaks of: the date in its title or note, else in its file name, else today. Dates without a
   * year take theirs from it.
   */
  readonly asOf: string;
  readonly today: string;
  /** Accept fictitious people (area codes 999…, phones 12…). */
  readonly synthetic: boolean;
}

/** What became of an accepted row. A refusal found only now (a state that has moved on) replaces the earlier verdict. */
export type Applied =
  | { readonly subjectId: string; readonly warnings?: readonly Finding[] }
  | { readonly refused: readonly Finding[] }
  | { readonly mergedInto: string | null; readonly warnings?: readonly Finding[] };

/** Judges the rows of one workbook, chunk by chunk in file order; remembers what it needs between chunks. */
export interface LedgerSession<Value> {
  /** First pass over the whole workbook, in file order: what a row cannot know alone (a number used twice, a household). */
  scan?(rows: readonly LedgerRow[]): void;
  evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<Value>[]>;
}

/** One kind of ledger, owned by the module whose facts it carries. */
export interface LedgerKind<Value = unknown> {
  readonly layout: LedgerLayout;
  /** The layout with what the sender's own header words were said to mean. */
  layoutOf?(
    tx: Tx,
    sender: { readonly organisationId: string; readonly cooperation: string },
  ): Promise<LedgerLayout>;
  /** Whose word the workbook is. */
  readonly reportedBy: Party;
  openSession(context: ImportContext): LedgerSession<Value>;
  /** Takes rows in, in file order, in one transaction. Called again with the same rows after a crash before the commit. */
  apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<Value>[]): Promise<Applied[]>;
  /** Undoes an import. @throws importTouched when a subject has moved on */
  withdraw?(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void>;
}
