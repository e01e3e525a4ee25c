import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Finding, LedgerLayout, LedgerRow } from '../domain/ledger.js';

/** What is known about the workbook as a whole. */
export interface ImportContext {
  readonly importId: string;
  readonly fileName: string;
  readonly cooperation: string;
  /**
   * The day the workbook speaks of: the date in its title or note, else in its file name, else today. Dates without a
   * year take theirs from it.
   */
  readonly asOf: string;
  readonly today: string;
  /** Accept fictitious people (area codes 999…, phones 12…). */
  readonly synthetic: boolean;
}

export type RowAction = 'import' | 'merge' | 'refuse';
/** What taking the row in would do: make something, change it, nothing, or wait for a person. */
export type RowOutcome = 'new' | 'changed' | 'same' | 'conflict' | 'error';

/** A row after it was judged. `value` holds clean values only and is kept encrypted. */
export interface Judged<Value> {
  readonly action: RowAction;
  readonly outcome: RowOutcome;
  readonly findings: readonly Finding[];
  readonly value?: Value;
  /** Taken in, but not to be published until somebody completes it. */
  readonly draft?: boolean;
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

/** What became of an accepted row. A refusal found only now (a state that has moved on) replaces the earlier verdict. */
export type Applied =
  | { readonly subjectId: string; readonly warnings?: readonly Finding[] }
  | { readonly refused: readonly Finding[] }
  | { readonly mergedInto: string | null; readonly warnings?: readonly Finding[] };

/** Judges the rows of one workbook, chunk by chunk in file order; remembers what it needs between chunks. */
export interface LedgerSession<Value> {
  /** First pass over the whole workbook, in file order: what a row cannot know alone (a number used twice, a household). */
  scan?(rows: readonly LedgerRow[]): void;
  judge(tx: Tx, rows: readonly LedgerRow[]): Promise<Judged<Value>[]>;
}

/** One kind of ledger, owned by the module whose facts it carries. */
export interface LedgerKind<Value = unknown> {
  readonly layout: LedgerLayout;
  /** Whose word the workbook is. */
  readonly saidBy: Party;
  openSession(context: ImportContext): LedgerSession<Value>;
  /** Takes rows in, in file order, in one transaction. Called again with the same rows after a crash before the commit. */
  apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<Value>[]): Promise<Applied[]>;
  /** Undoes an import. @throws importTouched when a subject has moved on */
  withdraw?(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void>;
}
