import type { CompanionGroup, EmployerFacts, Pair, SeekerFacts, VacancyFacts } from './facts.js';
import type { MatchMode, MatchPlan } from './plan.js';
import type { Ruleset } from './ruleset.js';

/** Everything a run depends on, frozen: the same snapshot, ruleset and seed give the same plan. */
export interface MatchSnapshot {
  readonly id: string;
  /** ISO instant */
  readonly takenAt: string;
  readonly seekers: readonly SeekerFacts[];
  readonly vacancies: readonly VacancyFacts[];
  readonly employers: readonly EmployerFacts[];
  readonly groups: readonly CompanionGroup[];
  /** decided by a person: kept whatever the scores say */
  readonly pins: readonly Pair[];
  /** the running plan, to which `ruleset.inertia` holds people */
  readonly current: readonly Pair[];
}

export type SolvePhase =
  'compile' | 'sample' | 'candidates' | 'auction' | 'limits' | 'groups' | 'prove' | 'explain';

export interface Progress {
  readonly phase: SolvePhase;
  /** 0..1 of the whole run, never falling */
  readonly done: number;
}

export interface SolveOptions {
  readonly mode: MatchMode;
  readonly ruleset: Ruleset;
  /** draws the lottery between equals; published with the plan */
  readonly seed: number;
  /** threads that look for candidates; the plan does not depend on it */
  readonly threads?: number;
  /** posts kept per person where not all allowed pairs fit in memory */
  readonly candidates?: number;
  /** posts' prices of an earlier plan of a similar market: a head start, never a different result */
  readonly warmPrices?: Readonly<Record<string, number>>;
  /** Markets too large to list: stop searching for better pairs after so many rounds, with what is found and its gap. */
  readonly mostRounds?: number;
  /** points on top for placing these people: how the price of an equal share is found (fairness.ts), not a criterion */
  readonly favour?: { readonly seekerIds: ReadonlySet<string>; readonly points: number };
  readonly onProgress?: (progress: Progress) => void;
  /** `cancelled` is asked at least twice a second of work */
  readonly cancelled?: () => boolean;
  /** the same wish, said the other way */
  readonly signal?: AbortSignal;
}

export interface MatchingEngine {
  /** Throws `MATCH_CANCELLED`, or `MATCH_SNAPSHOT_INVALID` when pins break a limit or ids do not fit together. */
  solve(snapshot: MatchSnapshot, options: SolveOptions): Promise<MatchPlan>;
}
