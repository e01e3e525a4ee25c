import type { Finding, ValidatedCells, LedgerRow, RowPlace } from '../../imports/index.js';
import type { IntentValidation } from './intent-validator.js';

/** One person and one post are one intent: the first accepted row stands, later ones merge into it. */
export class RepeatedIntents {
  private readonly first = new Map<string, RowPlace>();

  validate<Value>(
    { sheet, row }: LedgerRow,
    result: IntentValidation,
    value: Value,
    findings: readonly Finding[],
  ): ValidatedCells<Value> {
    if (!result.ok) return { action: 'refuse', outcome: 'error', findings };
    const key = `${result.seeker.id}|${result.post.key}`;
    const mergesWith = this.first.get(key);
    const outcome = result.placementId ? 'changed' : 'new';
    if (!mergesWith) {
      this.first.set(key, { sheet, row });
      return { action: 'import', outcome, findings, value };
    }
    const merge: Finding = { code: 'DUP_EXACT', level: 'merge', mergesWith };
    return { action: 'merge', outcome: 'same', findings: [...findings, merge], value };
  }
}
