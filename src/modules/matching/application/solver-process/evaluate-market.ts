import { comparePlans, type PlanDifference } from '../../domain/compare-plans.js';
import type { MatchingEngine, MatchSnapshot, SolveOptions } from '../../domain/engine.js';
import {
  type FairnessGroup,
  type FairnessRow,
  fairnessSheet,
  priceOfEqualising,
} from '../../domain/fairness.js';
import type { MatchPlan } from '../../domain/plan.js';
import { SimpleEngine } from '../../domain/simple-engine.js';

export interface EvaluationRequest {
  readonly groups: readonly FairnessGroup[];
  readonly waitingDays: ReadonlyMap<string, number>;
  /** Also find what an equal share would cost each group: some dozen solves a group. */
  readonly prices: boolean;
}

/** One way to fill the posts, in totals. */
export interface WayTotals {
  readonly placed: number;
  readonly placedByTier: readonly number[];
  readonly eligibleByTier: readonly number[];
  readonly score: number;
  /** The certificate proves that no plan under these rules is better. */
  readonly proven: boolean;
}

/** What a rule costs: totals with it minus totals without it. */
export interface RuleCost {
  readonly placed: number;
  readonly score: number;
  readonly firstTierPlaced: number;
  /** People with another post, or with one or none because of the rule. */
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
}

export interface FairnessLine extends FairnessRow {
  /** What giving the group everybody's share would cost; null when it has it already, or when no advantage suffices. */
  readonly price: (RuleCost & { readonly points: number }) | null;
  readonly reached: boolean;
}

export interface MarketSheet {
  readonly ways: {
    readonly plan: WayTotals;
    /** Best total score, nobody first. */
    readonly optimum: WayTotals;
    /** Best pairs first, one after the other, under the rules of the plan. */
    readonly greedy: WayTotals;
  };
  readonly priority: RuleCost;
  readonly againstGreedy: RuleCost;
  readonly fairness: readonly FairnessLine[];
}

/** Fewer people than this tell nothing about a group, and might tell something about a person. */
const LEAST_PEOPLE = 10;

/** The plan beside the optimum without priority and beside the plain list, and how each group fares. Pure; deterministic. */
export async function weighMarket(
  engine: MatchingEngine,
  snapshot: MatchSnapshot,
  options: SolveOptions,
  { groups, waitingDays, prices }: EvaluationRequest,
): Promise<MarketSheet> {
  const plan = await engine.solve(snapshot, options);
  const open = { ...options, mode: 'optimal' as const, ruleset: { ...options.ruleset, tiers: [] } };
  const optimum = await engine.solve(snapshot, open);
  const greedy = await new SimpleEngine().solve(snapshot, options);
  const warm =
    plan.certificate.mode === 'optimal' ? { ...options, warmPrices: plan.certificate.prices } : options;
  const fairness: FairnessLine[] = [];
  const told = groups.filter(({ members }) => members.size >= LEAST_PEOPLE);
  for (const [index, row] of fairnessSheet(plan, told, waitingDays).entries()) {
    const none = { price: null, reached: false };
    const wanted = prices && options.mode === 'optimal';
    fairness.push({
      ...row,
      ...(wanted ? await equalised(engine, snapshot, warm, plan, told[index]!) : none),
    });
  }
  return {
    ways: {
      plan: totalsOf(plan),
      optimum: totalsOf(optimum),
      greedy: { ...totalsOf(greedy), proven: false },
    },
    priority: {
      ...costOf(comparePlans(optimum, plan)),
      firstTierPlaced: firstTier(plan) - poorPlaced(optimum, snapshot, options),
    },
    againstGreedy: costOf(comparePlans(greedy, plan)),
    fairness,
  };
}

async function equalised(
  engine: MatchingEngine,
  snapshot: MatchSnapshot,
  options: SolveOptions,
  plan: MatchPlan,
  group: FairnessGroup,
): Promise<Pick<FairnessLine, 'price' | 'reached'>> {
  const { points, cost } = await priceOfEqualising(engine, snapshot, options, plan, group);
  return {
    price: points === undefined || points === 0 ? null : { ...costOf(cost), points },
    reached: points !== undefined,
  };
}

const totalsOf = (plan: MatchPlan): WayTotals => ({
  placed: plan.totals.placed,
  placedByTier: plan.totals.placedByTier,
  eligibleByTier: plan.totals.eligibleByTier,
  score: plan.totals.score,
  proven: plan.proven,
});

const costOf = (difference: PlanDifference): RuleCost => ({
  placed: difference.placed,
  score: difference.score,
  firstTierPlaced: difference.placedByTier[0] ?? 0,
  moved: difference.moved.length,
  gained: difference.gained.length,
  lost: difference.lost.length,
});

const firstTier = (plan: MatchPlan): number => plan.totals.placedByTier[0] ?? 0;

/** Without tiers the plan itself does not know who would have gone first. */
function poorPlaced(optimum: MatchPlan, snapshot: MatchSnapshot, { ruleset }: SolveOptions): number {
  const grounds = ruleset.tiers[0] ?? [];
  const first = new Set(
    snapshot.seekers
      .filter(({ priority }) => grounds.some((ground) => priority.includes(ground)))
      .map(({ id }) => id),
  );
  return optimum.proposals.filter(({ seekerId }) => first.has(seekerId)).length;
}
