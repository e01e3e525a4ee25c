// The two waits: the employer is asked until `answerDueAt` (no place is held), the person until `holdUntil` (the place is).
// Both default to two working days of the region they bind, to its closing hour, and are shortened so that a released
// place can still be offered, examined and cleared before `finalAt`.
import { addDays } from '../../../kernel/values/index.js';
import { addWorkingDays, type WorkingDays } from './days.js';

export interface DeadlinePolicy {
  readonly workingDays: number;
  /** Local closing hour at which a wait ends, `HH:MM`. */
  readonly closesAt: string;
  /** Working days the next person still needs before `finalAt`: to answer and to be examined. */
  readonly workingDaysToReplace: number;
}

export const DEFAULT_DEADLINE: DeadlinePolicy = {
  workingDays: 2,
  closesAt: '18:00',
  workingDaysToReplace: 1,
};

/** A local date and hour, `YYYY-MM-DDTHH:MM`, Asia/Shanghai. */
export type LocalMinute = string;

export interface DecisionDeadline {
  readonly until: LocalMinute;
  /** True when `finalAt` made it shorter than the policy. */
  readonly shortened: boolean;
}

function waitUntil(
  askedAt: LocalMinute,
  calendar: WorkingDays,
  finalAt: LocalMinute | null,
  policy: DeadlinePolicy,
): DecisionDeadline {
  const askedOn = askedAt.slice(0, 10);
  const full = `${addWorkingDays(askedOn, policy.workingDays, calendar)}T${policy.closesAt}`;
  if (finalAt === null) return { until: full, shortened: false };
  const finalOn = finalAt.slice(0, 10);
  const lastOn = addWorkingDays(addDays(finalOn, 1), -1 - policy.workingDaysToReplace, calendar);
  const latest = `${lastOn}T${policy.closesAt}`;
  if (full <= latest) return { until: full, shortened: false };
  // Too late for anyone to follow: the question still gets the rest of the day it was asked on, never a moment in the past.
  const floor = askedAt < `${askedOn}T${policy.closesAt}` ? `${askedOn}T${policy.closesAt}` : finalAt;
  const until = latest > askedAt ? latest : floor;
  return { until: until < full ? until : full, shortened: true };
}

/** Until when the employer may answer a proposal or an intent; the calendar is the employer's region's. */
export function answerDueAt(
  askedAt: LocalMinute,
  calendar: WorkingDays,
  finalAt: LocalMinute | null = null,
  policy: DeadlinePolicy = DEFAULT_DEADLINE,
): DecisionDeadline {
  return waitUntil(askedAt, calendar, finalAt, policy);
}

/** Until when the place is held for the person; the calendar is the person's region's. */
export function holdUntil(
  offeredAt: LocalMinute,
  calendar: WorkingDays,
  finalAt: LocalMinute | null = null,
  policy: DeadlinePolicy = DEFAULT_DEADLINE,
): DecisionDeadline {
  return waitUntil(offeredAt, calendar, finalAt, policy);
}
