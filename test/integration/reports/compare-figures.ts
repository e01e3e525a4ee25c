import type { LedgerTruth } from '../../support/ledgers/truth.js';

/** Names of the truth a report cannot have: they are of another replay, or words about the figures. */
const NOT_A_FIGURE = new Set([
  'assertions',
  'batch1.invariants',
  'cumulativeUniquePoorLonggang.withVariant10v',
  'cumulativeUniquePoorLonggang.variant10vPersonTimes2017',
]);

/** Differences between a report and the truth's figures; lists of people are compared by their length. */
export function differences(figures: unknown, truth: LedgerTruth['expected']): string[] {
  const found: string[] = [];
  const walk = (own: unknown, expected: unknown, path: string): void => {
    if (NOT_A_FIGURE.has(path)) return;
    if (Array.isArray(expected)) {
      const days = expected.every((one) => /^\d{4}-\d{2}-\d{2}$/.test(String(one))) && expected.length > 0;
      const right = days ? JSON.stringify(own) === JSON.stringify(expected) : own === expected.length;
      if (!right)
        found.push(`${path}: ${JSON.stringify(own)}, expected ${days ? expected.join() : expected.length}`);
      return;
    }
    if (typeof expected !== 'object' || expected === null) {
      if (own !== expected)
        found.push(`${path}: ${JSON.stringify(own)}, expected ${JSON.stringify(expected)}`);
      return;
    }
    for (const [name, value] of Object.entries(expected))
      walk((own as Record<string, unknown> | undefined)?.[name], value, path ? `${path}.${name}` : name);
  };
  walk(figures, truth, '');
  return found;
}
