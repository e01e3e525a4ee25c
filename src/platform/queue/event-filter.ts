import type { Payload } from './topics.js';

/**
 * Which news a reaction wants to be told of: any of these conditions, each true when every field it names holds one of its
 * words. Data and not a function, so that it can be read in `docs/queues.md`.
 */
export type EventFilter<P extends Payload = Payload> = readonly {
  readonly [F in keyof P]?: readonly P[F][];
}[];

/** A reaction that declares nothing hears everything. */
export function matchesFilter(interest: EventFilter | undefined, payload: Payload): boolean {
  return (
    interest === undefined ||
    interest.some((condition) =>
      Object.entries(condition).every(([field, words = []]) => words.includes(payload[field] ?? null)),
    )
  );
}

/** True when some condition can never hold, or holds for everything: a mistake of whoever declared it. */
export function isUnusableFilter(interest: EventFilter): boolean {
  return (
    interest.length === 0 ||
    interest.some((condition) => {
      const words = Object.values(condition);
      return words.length === 0 || words.some((list = []) => list.length === 0);
    })
  );
}

/** `to = started, or from = started` */
export function describeFilter(interest: EventFilter): string {
  return interest
    .map((condition) =>
      Object.entries(condition)
        .map(([field, words = []]) => `${field} = ${words.join(' / ')}`)
        .join(' and '),
    )
    .join(', or ');
}
