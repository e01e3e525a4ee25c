import type { PriorityGround } from './facts.js';
import type { HardKey, SoftKey } from './criteria/index.js';

/**
 * A ruleset is a public, versioned choice: how much each soft criterion counts, who is served first, how sticky a running
 * plan is. A stored plan names its version, so that its figures can be explained years later.
 */
export interface Ruleset {
  readonly version: string;
  /** Multiplier of each criterion's points, in hundredths: 100 leaves the points as they are, 0 switches it off. */
  readonly weights: Readonly<Record<SoftKey, number>>;
  /** Hard criteria that are policy and may be switched off; those that are law are always on. */
  readonly relaxed: readonly HardKey[];
  /** tiers[0] is served strictly first; whoever has none of the grounds belongs to the last tier. */
  readonly tiers: readonly (readonly PriorityGround[])[];
  /** Points a pair of the running plan gains, so that a new run moves people only for more than this. */
  readonly inertia: number;
}

export const standardRuleset: Ruleset = {
  version: '2018-02',
  weights: {
    skill: 100,
    experience: 100,
    stability: 100,
    wage: 100,
    area: 100,
    language: 100,
    companions: 100,
    accommodation: 100,
    retention: 100,
  },
  relaxed: [],
  tiers: [['poor-household']],
  inertia: 0,
};

export function tierOf(priority: readonly PriorityGround[], ruleset: Ruleset): number {
  const at = ruleset.tiers.findIndex((grounds) => grounds.some((ground) => priority.includes(ground)));
  return at < 0 ? ruleset.tiers.length : at;
}
