import { sameName } from '../../../kernel/values/index.js';
import { DomainError } from '../../../kernel/errors/index.js';
import {
  type Finding,
  type LedgerRow,
  REASONS,
  type ReasonCode,
  type RowPlace,
} from '../../imports/index.js';
import { at, type SeekerRef } from '../../seekers/index.js';

/** The person a row names, or why it cannot be tied to one. */
export function personOf(
  row: LedgerRow,
  value: { readonly idNumber: string; readonly name: string },
  known: ReadonlyMap<string, SeekerRef>,
  stranger: ReasonCode,
): { readonly person: SeekerRef } | { readonly refused: Finding } {
  const person = known.get(value.idNumber);
  const raw = row.cells.id?.text ?? '';
  if (!person) return { refused: at(row, 'id', { code: stranger, level: 'refuse', raw }) };
  if (sameName(person.name, value.name)) return { person };
  return { refused: at(row, 'name', { code: 'ID_NAME_CONFLICT', level: 'refuse', raw: value.name }) };
}

/** Rows of one workbook that say the same again; the first one wins. */
export class Repetitions {
  private readonly first = new Map<string, RowPlace>();

  /** @returns where the same was said before */
  note(row: LedgerRow, key: string): RowPlace | undefined {
    const before = this.first.get(key);
    if (!before) this.first.set(key, { sheet: row.sheet, row: row.row });
    return before;
  }
}

/** A refusal of the domain as a finding; anything else is a fault of ours and thrown on. */
export function toRejection(error: unknown, columns: Readonly<Record<string, string>>): Finding {
  if (!(error instanceof DomainError)) throw error;
  const code = LEDGER_CODES[error.code] ?? (error.code in REASONS ? (error.code as ReasonCode) : undefined);
  if (!code) throw error;
  const key = CELLS[code] ?? 'id';
  const column = columns[key];
  return column ? { code, level: 'refuse', column, key } : { code, level: 'refuse' };
}

const LEDGER_CODES: Readonly<Record<string, ReasonCode>> = {
  EXPOSURE_NOT_COVERED: 'MED_NOT_FIT',
  ALREADY_PLACED: 'START_OVERLAP',
  WRONG_STATE: 'NOT_IN_BATCH',
};
const CELLS: Partial<Record<ReasonCode, string>> = {
  START_OVERLAP: 'start',
  START_BEFORE_DEPARTURE: 'start',
  AGE_UNDER_16_ON_START: 'start',
  MINOR_HAZARD_POST: 'job',
};

/** Findings that are not yet among those of the row. */
export function newOnes(found: readonly Finding[], before: readonly Finding[]): Finding[] {
  const told = new Set(before.map((finding) => finding.code));
  return found.filter((finding) => !told.has(finding.code));
}

export const evidenceOf = (importId: string, row: { readonly sheet: string; readonly row: number }): string =>
  `import:${importId}#${row.sheet}!${row.row}`;
