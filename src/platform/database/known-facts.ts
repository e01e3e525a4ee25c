import type { Tx } from './tx.js';

/** Everything recorded so far, by whatever clock it was recorded. */
export const ALL_KNOWN = 'now';

/**
 * Facts as they were on record at one instant. Figures are counted through this reader alone: its statements read the schema
 * `known`, whose views show each row as it stood then, and fail outside of it. What is recorded later, a correction, a
 * withdrawal or an erasure too, changes no answer about an earlier instant.
 */
export class KnownFacts {
  private constructor(
    /** For keys and blind indexes, which are no facts. */
    readonly tx: Tx,
    /** ISO 8601 in UTC, or {@link ALL_KNOWN}. */
    readonly knownAt: string,
  ) {}

  /**
   * @param knownAt ISO 8601, or {@link ALL_KNOWN}
   * @param plans `generic` for rows found by their ids: views with policies take 20 ms to plan, and one plan serves all ids
   */
  static async at<T>(
    tx: Tx,
    knownAt: string,
    work: (facts: KnownFacts) => Promise<T>,
    plans: 'generic' | 'any' = 'any',
  ): Promise<T> {
    const before = await set(tx, knownAt === ALL_KNOWN ? '' : knownAt, plans);
    try {
      return await work(new KnownFacts(tx, knownAt));
    } finally {
      await set(tx, before, 'any').catch(() => undefined);
    }
  }

  /** Whether something recorded then was known. */
  knew(recordedAt: string): boolean {
    return this.knownAt === ALL_KNOWN || Date.parse(recordedAt) <= Date.parse(this.knownAt);
  }

  /** Rows of a statement over `known.*`. Values only as parameters. */
  query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    // What is known now is what stands: the same facts, found without a look at what they were before.
    const asked = this.knownAt === ALL_KNOWN ? sql.replaceAll(/\bknown\./g, 'present.') : sql;
    return this.tx.query<Row>(asked, parameters);
  }
}

/** Returns the instant that was set before. */
async function set(tx: Tx, knownAt: string, plans: 'generic' | 'any'): Promise<string> {
  // A subquery with OFFSET is computed before the columns above it.
  const [row] = await tx.query<{ before: string | null }>(
    `SELECT before, set_config('app.known_at', $1, true), set_config('plan_cache_mode', $2, true)
     FROM (SELECT current_setting('app.known_at', true) AS before OFFSET 0) AS was`,
    [knownAt, plans === 'generic' ? 'force_generic_plan' : 'auto'],
  );
  return row?.before ?? '';
}
