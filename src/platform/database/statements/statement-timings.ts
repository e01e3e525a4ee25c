/** Upper ends of the classes a duration is counted in, in seconds. */
export const TIMING_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const;

export interface StatementTiming {
  calls: number;
  /** Seconds the caller waited, all calls together. */
  seconds: number;
  /** Calls by the first bucket they fit in; the last number counts those that were longer than all. */
  readonly buckets: number[];
}

const timings = new Map<string, StatementTiming>();

/** What each statement has cost this process since it began, by its name. */
export const statementTimings = (): ReadonlyMap<string, StatementTiming> => timings;

export function recordTiming(name: string, seconds: number): void {
  let timing = timings.get(name);
  if (!timing)
    timings.set(name, (timing = { calls: 0, seconds: 0, buckets: TIMING_BUCKETS.map(() => 0).concat(0) }));
  timing.calls += 1;
  timing.seconds += seconds;
  const bucket = TIMING_BUCKETS.findIndex((most) => seconds <= most);
  timing.buckets[bucket < 0 ? TIMING_BUCKETS.length : bucket]! += 1;
}

/** Seconds 95 of 100 calls stay within, as far as the buckets tell; the longest bucket where they are longer still. */
export function percentile95({ calls, buckets }: StatementTiming): number {
  let seen = 0;
  for (const [index, count] of buckets.entries()) {
    seen += count;
    if (seen >= calls * 0.95 && index < TIMING_BUCKETS.length) return TIMING_BUCKETS[index]!;
  }
  return TIMING_BUCKETS.at(-1)!;
}
