// Stable employment at 30, 90 or 180 days is computed from wage or insurance evidence; nobody ticks it (稳岗).
// Evidenced time counts from the start, bridging gaps of at most fifteen days; days after a leaving date never count.
// Not yet matured is not failed, and time without evidence is unknown, not failed either.
import { addDays, diffDays } from '../../../kernel/values/index.js';

export const GAP_DAYS = 15;

/** Named in every answer; changes with the rule, so that two figures can be compared. */
export const STABILITY_RULE = 'stable-employment/1';

export const STABILITY_DAYS = [30, 90, 180] as const;

/** A wage or an insurance month proves one month at most. */
export const MAX_MONTH_DAYS = 31;

export interface Evidence {
  readonly kind: 'wage' | 'insurance';
  /** First and last local day it proves; a wage for a month proves the days worked in it. */
  readonly from: string;
  readonly to: string;
}

export type Stability = 'met' | 'not_met' | 'not_matured' | 'no_evidence';

export interface EmploymentFacts {
  readonly startedOn: string;
  /** First day no longer at work. */
  readonly leftOn?: string;
  readonly evidence: readonly Evidence[];
}

/** Length of the evidenced run from the start, in days. */
export function evidencedDays(facts: EmploymentFacts, asOf: string): number {
  const last = facts.leftOn !== undefined && facts.leftOn <= asOf ? addDays(facts.leftOn, -1) : asOf;
  const periods = facts.evidence
    .map((one) => ({
      from: one.from > facts.startedOn ? one.from : facts.startedOn,
      to: one.to < last ? one.to : last,
    }))
    .filter((one) => one.from <= one.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let reached = addDays(facts.startedOn, -1);
  for (const period of periods) {
    if (diffDays(reached, period.from) - 1 > GAP_DAYS) break;
    if (period.to > reached) reached = period.to;
  }
  return diffDays(facts.startedOn, reached) + 1;
}

export function stability(facts: EmploymentFacts, days: 30 | 90 | 180, asOf: string): Stability {
  if (evidencedDays(facts, asOf) >= days) return 'met';
  if (facts.leftOn !== undefined && facts.leftOn <= asOf && diffDays(facts.startedOn, facts.leftOn) < days) {
    return 'not_met';
  }
  return diffDays(facts.startedOn, asOf) < days ? 'not_matured' : 'no_evidence';
}
