// What a ledger (台账) is once it has been read: its layout, its rows, and what was found in them. The owning module
// declares the layout and judges the rows; this module finds the layout in whatever workbook a clerk sends.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { FindingLevel, ReasonCode } from './reason-codes.js';

export type { FindingLevel } from './reason-codes.js';

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'blank';

export interface CellValue {
  /** As written in the file: numbers keep their raw digits (`9.99627E+17`), dates are `YYYY-MM-DD`, '' when blank. */
  readonly text: string;
  /** A formula is never evaluated: `text` is the value the file kept with it, '' when it kept none. */
  readonly kind: CellKind;
  readonly number?: number;
  /** `YYYY-MM-DD`, only where the file marks the cell as a date. */
  readonly date?: string;
  readonly richText?: boolean;
  /** Filled down from a vertically merged range that begins in an earlier row. */
  readonly merged?: boolean;
}

export const BLANK_CELL: CellValue = { text: '', kind: 'blank' };

export type ColumnReason =
  | 'FORBIDDEN_COLUMN_HBV'
  | 'FORBIDDEN_COLUMN_PREGNANCY'
  | 'FORBIDDEN_COLUMN_HIV'
  | 'RAW_FINDING_COLUMN'
  | 'UNNEEDED_SENSITIVE_COLUMN'
  | 'FORBIDDEN_COLUMN_SEX'
  | 'FORBIDDEN_COLUMN_ETHNIC';

/**
 * What a column's cells say. `identity`, `contact`, `sensitive` (health, poverty: 个人信息保护法 art. 28) and `words` (free text about
 * somebody) are covered until revealed; `profile` is the rest about a person, `office` is about nobody.
 */
export type ColumnClass = 'identity' | 'contact' | 'sensitive' | 'words' | 'profile' | 'office';

export interface LedgerColumn {
  readonly key: string;
  /** Names a clerk would write; compared after `normaliseHeader`. The first is the name used in messages and exports. */
  readonly headers: readonly string[];
  /** Names of the group above it in a two-row header, where the header alone is ambiguous (时间 under 7天回访). */
  readonly group?: readonly string[];
  /** A sheet without this column is not a sheet of this kind. */
  readonly required?: boolean;
  /**
   * A vertically merged cell speaks for every row it covers, unless this is false: names, ID numbers, headcounts and
   * seats belong to one row whatever the merge says.
   */
  readonly fillDown?: boolean;
  /** Recognised, reported and dropped while reading. */
  readonly forbidden?: ColumnReason;
}

/**
 * Columns a clerk merges over several rows. A form that cannot keep merges (csv) leaves all but the first of them blank:
 * a row with none of `whenBlank` takes them, and what is blank of `also`, from the last row that has one.
 */
export interface CarriedBlock {
  readonly whenBlank: readonly string[];
  readonly also?: readonly string[];
}

/** Offices that send ledgers: a bureau by its side of the cooperation, everybody else by what they are. */
export const SENDERS = [
  'source-bureau',
  'destination-bureau',
  'caseworker',
  'station',
  'employer',
  'clinic',
] as const;
export type Sender = (typeof SENDERS)[number];

/** The fixed shape of one kind of ledger. `imports/application` adds how its rows are judged and applied. */
export interface LedgerLayout {
  /** `labour-register`, `vacancy-list` … */
  readonly kind: string;
  /** Leading tokens of file names: `01`, `03b`. */
  readonly tokens: readonly string[];
  /**
   * Whose business it is. Nobody else's is read at all: how its rows are judged tells who stands in the register, and taking
   * them in writes in another office's name.
   */
  readonly senders: readonly Sender[];
  readonly title: LocalizedText;
  /** Said of somebody nobody registered, in the ID number's cell; `PERSON_NOT_IN_REGISTER` when left out. */
  readonly stranger?: ReasonCode;
  /** Names people before they are at work in the district: its bureau, too, may name anybody of the county. */
  readonly namesWholeCounty?: boolean;
  /** Holds nothing of a job seeker: may be shared with the other side of the cooperation too. */
  readonly bothSides?: boolean;
  /** Keys of columns by what they hold, separated by blanks: one table to be judged at a glance. A column in none is covered. */
  readonly holds: Partial<Readonly<Record<ColumnClass, string>>>;
  readonly columns: readonly LedgerColumn[];
  readonly blocks?: readonly CarriedBlock[];
}

export interface LedgerRow {
  readonly sheet: string;
  /** Physical row, 1-based. */
  readonly row: number;
  readonly hidden: boolean;
  /** By column key; a key whose column the sheet lacks is absent. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Column key to sheet letter. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface Finding {
  readonly code: ReasonCode;
  readonly level: FindingLevel;
  /** Sheet letter; absent for a finding about the whole row. */
  readonly column?: string;
  readonly key?: string;
  /** What stood in the cell; never present where the words themselves may not be kept. */
  readonly raw?: string;
  readonly expected?: unknown;
  readonly mergesWith?: RowPlace;
}

/** A column of the sheet that is recognised and whose cells are dropped at reading. */
export interface NotStoredColumn {
  readonly sheet: string;
  readonly column: string;
  readonly code: ColumnReason;
}

export type SheetValidation = 'data' | 'hidden' | 'empty' | 'not-this-ledger';

/** What recognition found on one sheet; every row number is physical and 1-based. */
export interface SheetLayout {
  readonly sheet: string;
  readonly verdict: SheetValidation;
  readonly headerRows: readonly number[];
  readonly titleRows: readonly number[];
  /** What stands in the title rows: a place, a day, an office. */
  readonly titleTexts: readonly string[];
  /** Sheet letter to column key, for the columns that are read. */
  readonly columns: Readonly<Record<string, string>>;
  /** Keys of required columns the sheet lacks. */
  readonly missing: readonly string[];
  readonly notStored: readonly NotStoredColumn[];
  /** Letters with a header this ledger does not know; they are ignored. */
  readonly ignoredColumns: readonly string[];
}

export type SkippedRowKind = 'blank' | 'serial-only' | 'repeated-header' | 'section' | 'subtotal' | 'footer';
