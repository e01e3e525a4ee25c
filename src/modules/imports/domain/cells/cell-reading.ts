import type { CellValue, Finding } from '../ledger.js';
import { levelOf, type ReasonCode } from '../reason-codes.js';

/**
 * What a cell says. `value` is null when it says nothing or cannot be read; findings name no place yet: the caller adds
 * column and key.
 */
export interface CellReading<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

export const NOTHING: CellReading<never> = { value: null, findings: [] };

export function finding(code: ReasonCode, more: Omit<Finding, 'code' | 'level'> = {}): Finding {
  return { code, level: levelOf(code), ...more };
}

export function reading<Value>(
  value: Value | null,
  ...findings: readonly (Finding | undefined)[]
): CellReading<Value> {
  return { value, findings: findings.filter((found) => found !== undefined) };
}

/** What must be said about the cell itself, whatever it holds: formulas and formula errors. */
export function cellFinding(cell: CellValue): Finding | undefined {
  if (cell.kind === 'error') return finding('ERROR_CELL', { raw: cell.text });
  if (cell.kind !== 'formula') return undefined;
  return cell.text === '' ? finding('FORMULA_NO_VALUE') : finding('FORMULA_VALUE', { raw: cell.text });
}
