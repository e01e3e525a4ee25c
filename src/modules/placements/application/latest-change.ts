import type { LocalizedText } from '../../../kernel/errors/index.js';
import { findOpenTransitions } from '../../../kernel/lifecycle/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../domain/placement.states.js';
import { findLatestChange } from '../persistence/latest-change.statements.js';

/** What a late visitor is told: the last step of the placement, when, and where it stands. No ground of a clinic is in it. */
export interface LatestChange {
  readonly status: PlacementState;
  readonly version: number;
  readonly state: LocalizedText;
  readonly step: LocalizedText;
  /** Instant, ISO 8601. */
  readonly at: string;
}

const QUIET: LocalizedText = { zh: '已办理下一步', en: 'the next step was taken' };
/** Steps named to everybody; of the others a late visitor reads only that something followed. */
const NAMED: ReadonlySet<string> = new Set([
  'propose',
  'register_intent',
  'show_interest',
  'offer',
  'accept',
  'decline_by_employer',
  'decline_by_worker',
  'expire',
  'release_hold',
  'withdraw',
  'close_hired_elsewhere',
  'extend_hold',
]);

export async function whatHappened(tx: Tx, placementId: string): Promise<LatestChange | null> {
  const row = await tx.first(findLatestChange, { placementId });
  if (!row) return null;
  const { status, version, move, at } = row;
  const step = NAMED.has(move) ? placementLifecycle.transitions[move].label : QUIET;
  const state = status === 'barred' ? QUIET : PLACEMENT_STATE_LABELS[status].label;
  return { status, version, state, step, at: at.toISOString() };
}

export const stillAllowed = (status: PlacementState): PlacementTransition[] =>
  findOpenTransitions(placementLifecycle, status);
