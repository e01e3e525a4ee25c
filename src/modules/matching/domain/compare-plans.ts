import type { MatchPlan } from './plan.js';

export interface PlanDifference {
  /** second plan minus first */
  readonly placed: number;
  readonly placedByTier: readonly number[];
  readonly score: number;
  /** people with another post, people who gained a post, people who lost theirs */
  readonly moved: readonly string[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export function comparePlans(first: MatchPlan, second: MatchPlan): PlanDifference {
  const before = new Map(first.proposals.map((proposal) => [proposal.seekerId, proposal.vacancyId]));
  const after = new Map(second.proposals.map((proposal) => [proposal.seekerId, proposal.vacancyId]));
  return {
    placed: second.totals.placed - first.totals.placed,
    placedByTier: second.totals.placedByTier.map(
      (count, tier) => count - (first.totals.placedByTier[tier] ?? 0),
    ),
    score: second.totals.score - first.totals.score,
    moved: [...after].filter(([id, post]) => before.has(id) && before.get(id) !== post).map(([id]) => id),
    gained: [...after.keys()].filter((id) => !before.has(id)),
    lost: [...before.keys()].filter((id) => !after.has(id)),
  };
}
