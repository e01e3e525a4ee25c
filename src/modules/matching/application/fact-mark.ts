import { createHash } from 'node:crypto';

/** Short fingerprint of what a proposal stands on: equal marks, nothing of it has changed. */
export function markOf(facts: unknown): string {
  return createHash('sha256').update(canonical(facts)).digest('hex').slice(0, 32);
}

const canonical = (facts: unknown): string =>
  JSON.stringify(facts, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );
