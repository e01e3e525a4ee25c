// Guessing is slowed, nobody is locked out: a few tries are free, then each waits twice as long as the one before. The
// browser a user has signed in with has a budget of its own, so that strangers guessing at the name do not keep them out.

export interface AttemptBudget {
  readonly free: number;
  readonly longestSeconds: number;
}

export const BUDGETS = {
  /** A password for one name, from browsers unknown to it. */
  name: { free: 5, longestSeconds: 900 },
  /** From one address, whatever the name. */
  address: { free: 10, longestSeconds: 60 },
  /** From a browser this user has signed in with before. */
  device: { free: 10, longestSeconds: 120 },
  /** Codes of the second factor in use. Nothing but a right one begins it anew: no other proof says who holds the factor. */
  code: { free: 5, longestSeconds: 900 },
  /** The first code of a new authenticator. */
  enrolment: { free: 5, longestSeconds: 900 },
  /** The own password, typed once more in a session. */
  password: { free: 5, longestSeconds: 900 },
  pin: { free: 5, longestSeconds: 3_600 },
  /** All PINs tried at one desk, whoever's. */
  desk: { free: 12, longestSeconds: 3_600 },
} as const satisfies Record<string, AttemptBudget>;

export type AttemptKind = keyof typeof BUDGETS;

/** Seconds until the next try, after this many. */
export function waitAfter(tries: number, { free, longestSeconds }: AttemptBudget): number {
  return tries <= free ? 0 : Math.min(2 ** Math.min(tries - free, 20), longestSeconds);
}
