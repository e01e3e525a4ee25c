import { DomainError } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { AcceptedRow, Finding, ReasonCode } from '../../imports/index.js';

/** Evidence of a fact taken from a row of a workbook. */
export const evidenceOf = (importId: string, row: { sheet: string; row: number }): string =>
  `import:${importId}#${row.sheet}!${row.row}`;

/** Refusals of the rules of placements and batches, as reasons of a row, each with the column it speaks of. */
const REASON_OF: Readonly<Record<string, readonly [ReasonCode, string]>> = {
  AGE_UNDER_16_ON_START: ['AGE_UNDER_16_ON_START', 'id'],
  MINOR_HAZARD_POST: ['MINOR_HAZARD_POST', 'job'],
  MINOR_CLOSED_POST: ['MINOR_HAZARD_POST', 'job'],
  MED_NOT_FIT: ['MED_NOT_FIT', 'id'],
  EXPOSURE_NOT_COVERED: ['MED_NOT_FIT', 'id'],
  START_BEFORE_DEPARTURE: ['START_BEFORE_DEPARTURE', 'start'],
  START_OVERLAP: ['START_OVERLAP', 'start'],
  ALREADY_PLACED: ['START_OVERLAP', 'start'],
  WRONG_STATE: ['NOT_IN_BATCH', 'id'],
};

export function findingAt(
  row: Pick<AcceptedRow<unknown>, 'columns'>,
  key: string,
  code: ReasonCode,
  level: Finding['level'],
): Finding {
  const column = row.columns[key];
  return column ? { code, level, key, column } : { code, level, key };
}

/** The refusal of a row as a finding; what is no judgement about the row is thrown on. */
export function rejectRow(row: Pick<AcceptedRow<unknown>, 'columns'>, error: unknown): Finding {
  const reason = error instanceof DomainError ? REASON_OF[error.code] : undefined;
  if (!reason) throw error;
  return findingAt(row, reason[1], reason[0], 'refuse');
}

/**
 * Carries out many rows in one go; when one of them is refused, row by row, so that a refusal costs that row alone.
 * @returns the error of each refused item
 */
export async function forEachInSavepoint<Item>(
  tx: Tx,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<Map<Item, unknown>> {
  const refused = new Map<Item, unknown>();
  if (items.length === 0) return refused;
  try {
    await tx.savepoint(() => work(items));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (items.length === 1) return refused.set(items[0]!, error);
    for (const item of items) {
      for (const [one, why] of await forEachInSavepoint(tx, [item], work)) refused.set(one, why);
    }
  }
  return refused;
}
