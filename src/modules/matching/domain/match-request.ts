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
}

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
export function rulesetOf(options: Pick<MatchOptions, 'relaxed' | 'priority'>): Ruleset {
  const relaxed = [...new Set(options.relaxed)].sort();
  const law = relaxed.filter((key) => !RELAXABLE.includes(key));
  if (law.length > 0) throw ruleIsLaw({ criteria: law, relaxable: RELAXABLE });
  const changes = [
    ...relaxed.map((key) => `without-${key}`),
    ...(options.priority === 'none' ? ['no-priority'] : []),
  ];
  return {
    ...standardRuleset,
    version: [standardRuleset.version, ...changes].join('+'),
    relaxed,
    tiers: options.priority === 'none' ? [] : standardRuleset.tiers,
  };
}
