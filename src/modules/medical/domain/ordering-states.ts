import type { PlacementState } from '../../placements/index.js';

/** Nothing is ordered before a yes; a slot may be held. */
export const STATES_BEFORE_ACCEPTANCE: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'proposed',
  'intent',
  'offered',
]);

/** Orders stand while a placement is here. */
export const STATES_WITH_ORDERS: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
]);
