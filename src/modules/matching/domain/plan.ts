import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { HardKey } from './criteria/index.js';
import type { Score } from './score.js';

export type MatchMode = 'optimal' | 'stable';

/** One proposal of a plan: never a decision, a person confirms it. */
export interface Proposal {
  readonly seekerId: string;
  readonly vacancyId: string;
  readonly score: Score;
  /** 0 is served first */
  readonly tier: number;
  /** what a seat of this post is worth to the best person without one; 0 when seats are left */
  readonly price: number;
  readonly pinned: boolean;
  readonly because: LocalizedText;
}

export type WhyNot =
  | { readonly verdict: 'not-allowed'; readonly criterion: HardKey; readonly text: LocalizedText }
  /** another post suits this person at least as well once seats are priced */
  | {
      readonly verdict: 'better-placed';
      readonly net: number;
      readonly netOfOwn: number;
      readonly text: LocalizedText;
    }
  /** every seat went to people to whom it is worth more, or who go first */
  | {
      readonly verdict: 'full';
      readonly cutOff: number;
      readonly yours: number;
      readonly text: LocalizedText;
    }
  /** listed for the caseworker: this person refused automated ranking */
  | { readonly verdict: 'by-hand'; readonly text: LocalizedText }
  /** companions could not all be seated, so none was */
  | { readonly verdict: 'together-or-not'; readonly text: LocalizedText };

export interface Unplaced {
  readonly seekerId: string;
  /** the post that would have suited best, when any was allowed */
  readonly bestVacancyId?: string;
  readonly why: WhyNot;
}

/** Dual prices: whoever holds them can check optimality in one pass (docs/matching.md, "The certificate"). */
export interface OptimalCertificate {
  readonly mode: 'optimal';
  /** sum of scores, inertia and tier bonuses of those placed */
  readonly primal: number;
  /** upper bound on every plan */
  readonly dual: number;
  /** what one placement of each tier adds on top of its score; the last tier adds nothing */
  readonly tierBonus: readonly number[];
  /** price of one seat per limit, ids as in `limits` of the plan; absent means 0 */
  readonly prices: Readonly<Record<string, number>>;
}

export interface StableCertificate {
  readonly mode: 'stable';
  /** the lowest admitted rank of every full post; absent when seats are left */
  readonly cutOffs: Readonly<Record<string, number>>;
  readonly blockingPairs: number;
}

export type Certificate = OptimalCertificate | StableCertificate;

export interface PlanTotals {
  readonly seekers: number;
  readonly placed: number;
  readonly placedByTier: readonly number[];
  /** people of each tier who could be placed at all */
  readonly eligibleByTier: readonly number[];
  /** sum of scores, without bonuses */
  readonly score: number;
  readonly moved: number;
}

export interface SolveStats {
  readonly eligiblePairs?: number;
  readonly rounds: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakRssMb: number;
}

export interface MatchPlan {
  readonly snapshotId: string;
  readonly snapshotHash: string;
  readonly rulesetVersion: string;
  readonly engine: string;
  readonly seed: number;
  readonly mode: MatchMode;
  readonly proposals: readonly Proposal[];
  readonly unplaced: readonly Unplaced[];
  readonly certificate: Certificate;
  /** No plan is worth more than primal + gap. */
  readonly gap: number;
  /**
   * True: the certificate proves that no plan of its kind is better. False with companions that leave a gap, or when the
   * search for better pairs stopped at its round limit; `gap` then says how much may be missing at most.
   */
  readonly proven: boolean;
  readonly totals: PlanTotals;
  readonly stats: SolveStats;
}
