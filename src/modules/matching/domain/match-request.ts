// What a bureau asks a match run to do, and the public ruleset that follows from it.
import { hardCriteria, type HardKey } from './criteria/index.js';
import type { Pair } from './facts.js';
import { ruleIsLaw } from './match-plan.errors.js';
import type { MatchMode } from './plan.js';
import { type Ruleset, standardRuleset } from './ruleset.js';

export interface MatchScope {
  /** Prefixes of home area codes; everybody of the source county when empty. */
  readonly areas: readonly string[];
  readonly employerIds: readonly string[];
  readonly vacancyIds: readonly string[];
}

export interface MatchOptions {
  readonly mode: MatchMode;
  readonly seed: number;
  /** Policy criteria that do not count this time. */
  readonly relaxed: readonly HardKey[];
  readonly priority: 'poor-first' | 'none';
  /** First day of work of posts that name none; the day of the run when absent. */
  readonly startsOn: string | null;
  readonly plannedDepartureOn: string | null;
  /** ISO instant after which nobody is added any more. */
  readonly finalAt: string | null;
  /** Pairs a person has decided: kept whatever the scores say. */
  readonly pins: readonly Pair[];
  /** Pairs a person has ruled out. */
  readonly bars: readonly Pair[];
  /** The most people an employer takes over all its posts. */
  readonly caps: readonly { readonly employerId: string; readonly cap: number }[];
  /** Seats of a post kept for poor households. */
  readonly reserved: readonly { readonly vacancyId: string; readonly seats: number }[];
  /** Plan to which `inertia` holds people, and with which the new one is compared. */
  readonly keepTo: string | null;
  /** Points a pair of that plan gains. */
  readonly inertia: number;
  /**
   * What the market would give if those who have not been asked agreed to be shown to employers: seen by the bureau alone,
   * never confirmed.
   */
  readonly trial: boolean;
  /** Find for the fairness sheet what an equal share would cost each group. */
  readonly fairnessPrices: boolean;
}

export const PLAIN_OPTIONS: Omit<MatchOptions, 'seed'> = {
  mode: 'optimal',
  relaxed: [],
  priority: 'poor-first',
  startsOn: null,
  plannedDepartureOn: null,
  finalAt: null,
  pins: [],
  bars: [],
  caps: [],
  reserved: [],
  keepTo: null,
  inertia: 0,
  trial: false,
  fairnessPrices: true,
};

/** Fixed when the run takes its facts, so that a pair can be explained later as it was judged. */
export interface MatchBasis {
  readonly today: string;
  readonly startsOn: string;
  /** Yuan a month, assumed of those who named no wage: the middle of what the posts pay. */
  readonly expectedWage: number;
}

/** Criteria that are policy: neither law nor the person's own will. */
export const RELAXABLE: readonly HardKey[] = hardCriteria
  .filter((criterion) => criterion.force === 'policy')
  .map((criterion) => criterion.key);

/** @throws ruleIsLaw */
export function rulesetOf(options: Pick<MatchOptions, 'relaxed' | 'priority' | 'inertia'>): Ruleset {
  const relaxed = [...new Set(options.relaxed)].sort();
  const law = relaxed.filter((key) => !RELAXABLE.includes(key));
  if (law.length > 0) throw ruleIsLaw({ criteria: law, relaxable: RELAXABLE });
  const changes = [
    ...relaxed.map((key) => `without-${key}`),
    ...(options.priority === 'none' ? ['no-priority'] : []),
    ...(options.inertia > 0 ? [`inertia-${options.inertia}`] : []),
  ];
  return {
    ...standardRuleset,
    version: [standardRuleset.version, ...changes].join('+'),
    relaxed,
    inertia: options.inertia,
    tiers: options.priority === 'none' ? [] : standardRuleset.tiers,
  };
}
