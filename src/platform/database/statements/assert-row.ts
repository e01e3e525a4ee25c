import type { ColumnType } from './column-types.js';
import type { Statement } from './statement.js';

let compares = false;

/** Tests switch it on, and off where they plant rows that no constraint would let in; nobody else pays for it. */
export function compareRowsWithDeclarations(on = true): void {
  compares = on;
}

/**
 * Compares the rows of an answer with their declaration, in tests alone: the server does not tell whether an expression may be null.
 * @throws naming the statement and the column
 */
export function assertRowsAsDeclared({ name, row }: Statement, rows: readonly unknown[]): void {
  if (!compares) return;
  for (const one of rows as readonly Readonly<Record<string, unknown>>[])
    for (const [column, declared] of Object.entries(row)) {
      const error = describeMismatch(one[column], declared);
      if (error) throw new Error(`statement ${name}: ${column} ${error}`);
    }
}

function describeMismatch(value: unknown, { nullable, js }: ColumnType<unknown>): string | null {
  if (value === undefined) return 'is not returned';
  if (value === null) return nullable ? null : 'is null, and declared never to be';
  if (js === 'any' || js === typeOf(value)) return null;
  return `is ${typeOf(value)}, declared ${js}`;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (Buffer.isBuffer(value)) return 'bytes';
  return typeof value;
}
