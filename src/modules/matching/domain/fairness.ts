import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { MatchingEngine, MatchSnapshot, SolveOptions } from './engine.js';
import { comparePlans, type PlanDifference } from './compare-plans.js';
import type { MatchPlan } from './plan.js';

/**
 * How a plan treats groups of people. What makes somebody a member (ethnic group, age, household) comes from the registers
 * at the moment of asking and never enters the engine: the sheet is a mirror, not a criterion.
 */
export interface FairnessGroup {
  readonly key: string;
  readonly name: LocalizedText;
  readonly members: ReadonlySet<string>;
}

export interface FairnessRow {
  readonly key: string;
  readonly name: LocalizedText;
  readonly people: number;
  readonly placed: number;
  /** 0..1; undefined when the group is empty */
  readonly share?: number;
  readonly meanScore?: number;
  /** mean days since registration of those not placed */
  readonly meanWaitingDays?: number;
}

export function fairnessSheet(
  plan: MatchPlan,
  groups: readonly FairnessGroup[],
  waitingDays: ReadonlyMap<string, number>,
): FairnessRow[] {
  const scores = new Map(plan.proposals.map((proposal) => [proposal.seekerId, proposal.score.total]));
  const unplaced = new Set(plan.unplaced.map((person) => person.seekerId));
  return groups.map(({ key, name, members }) => {
    const placed = [...members].filter((id) => scores.has(id));
    const waiting = [...members].filter((id) => unplaced.has(id)).map((id) => waitingDays.get(id) ?? 0);
    const people = placed.length + waiting.length;
    return {
      key,
      name,
      people,
      placed: placed.length,
      ...(people > 0 ? { share: placed.length / people } : {}),
      ...(placed.length > 0 ? { meanScore: mean(placed.map((id) => scores.get(id)!)) } : {}),
      ...(waiting.length > 0 ? { meanWaitingDays: mean(waiting) } : {}),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export interface PriceOfEqualising {
  /** points a placement of this group had to gain until its share reached everybody's; undefined when none sufficed */
  readonly points?: number;
  readonly cost: PlanDifference;
  readonly equalised: MatchPlan;
}

const MAX_POINTS = 1 << 14;

/** The least advantage that gives a group the same share of places as everybody, and what it costs the others. */
export async function priceOfEqualising(
  engine: MatchingEngine,
  snapshot: MatchSnapshot,
  options: SolveOptions,
  plan: MatchPlan,
  group: FairnessGroup,
): Promise<PriceOfEqualising> {
  const target = plan.totals.placed / Math.max(1, plan.totals.seekers);
  const solve = (points: number): Promise<MatchPlan> =>
    engine.solve(snapshot, { ...options, favour: { seekerIds: group.members, points } });
  const reached = (candidate: MatchPlan): boolean =>
    (fairnessSheet(candidate, [group], new Map())[0]?.share ?? 1) >= target;
  if (reached(plan)) return { points: 0, cost: comparePlans(plan, plan), equalised: plan };
  let best = await solve(MAX_POINTS);
  if (!reached(best)) return { cost: comparePlans(plan, best), equalised: best };
  let low = 0;
  let high = MAX_POINTS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const candidate = await solve(middle);
    if (reached(candidate)) {
      high = middle;
      best = candidate;
    } else low = middle;
  }
  return { points: high, cost: comparePlans(plan, best), equalised: best };
}
