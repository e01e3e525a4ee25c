import type { SeekerFacts, VacancyFacts } from './facts.js';
import {
  hardCriteria,
  softCriteria,
  type HardCriterion,
  type HardKey,
  type SoftKey,
} from './criteria/index.js';
import type { Ruleset } from './ruleset.js';

export type ScoreParts = Readonly<Record<SoftKey, number>>;

export interface Score {
  readonly parts: ScoreParts;
  /** what the seeker gains and what the employer gains; the total is their sum */
  readonly seekerSide: number;
  readonly employerSide: number;
  readonly total: number;
}

/** Weighted points of one criterion: whole numbers, so that sums and prices are exact. */
export const weighted = (points: number, weight: number): number => Math.floor((points * weight) / 100);

export function scorePair(seeker: SeekerFacts, vacancy: VacancyFacts, ruleset: Ruleset): Score {
  const parts = {} as Record<SoftKey, number>;
  let seekerSide = 0;
  let employerSide = 0;
  for (const criterion of softCriteria) {
    const points = weighted(criterion.points(seeker, vacancy), ruleset.weights[criterion.key]);
    parts[criterion.key] = points;
    if (criterion.side === 'seeker') seekerSide += points;
    else employerSide += points;
  }
  return { parts, seekerSide, employerSide, total: seekerSide + employerSide };
}

/** The hard criteria in force: law always, the rest unless the ruleset relaxes it. */
export const criteriaInForce = (ruleset: Ruleset): readonly HardCriterion<HardKey>[] =>
  hardCriteria.filter((criterion) => criterion.force === 'law' || !ruleset.relaxed.includes(criterion.key));

/** The first reason why this pair must not be proposed; undefined when it may. */
export function firstHardReason(
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  ruleset: Ruleset,
): HardCriterion<HardKey> | undefined {
  return criteriaInForce(ruleset).find((criterion) => !criterion.allows(seeker, vacancy));
}

/** No pair can score more. */
export const mostPoints = (ruleset: Ruleset): number =>
  softCriteria.reduce(
    (sum, criterion) => sum + weighted(criterion.most, ruleset.weights[criterion.key]),
    ruleset.inertia,
  );
