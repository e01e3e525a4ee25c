import { comparePlans, type PlanDifference } from './compare-plans.js';
import type { MatchingEngine, MatchSnapshot, SolveOptions } from './engine.js';
import type { MatchPlan } from './plan.js';

/** "Two more seats here", "300 yuan more there": what the plan would be then. */
export interface WhatIf {
  readonly vacancyId: string;
  readonly moreSeats?: number;
  /** yuan a month */
  readonly moreWage?: number;
}

export interface WhatIfAnswer {
  readonly plan: MatchPlan;
  readonly difference: PlanDifference;
}

/** Solves the changed market, starting from the prices of the plan at hand. Nothing is stored. */
export async function whatIf(
  engine: MatchingEngine,
  snapshot: MatchSnapshot,
  options: SolveOptions,
  plan: MatchPlan,
  changes: readonly WhatIf[],
): Promise<WhatIfAnswer> {
  const byId = new Map(changes.map((change) => [change.vacancyId, change]));
  const vacancies = snapshot.vacancies.map((vacancy) => {
    const change = byId.get(vacancy.id);
    if (!change) return vacancy;
    const headcount = Math.max(0, vacancy.headcount + (change.moreSeats ?? 0));
    return { ...vacancy, headcount, wage: vacancy.wage + (change.moreWage ?? 0) };
  });
  const warm = plan.certificate.mode === 'optimal' ? { warmPrices: plan.certificate.prices } : {};
  const changed = await engine.solve({ ...snapshot, vacancies }, { ...options, ...warm });
  return { plan: changed, difference: comparePlans(plan, changed) };
}
