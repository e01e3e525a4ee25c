import type { PlacementState } from '../../placements/index.js';

/** Nothing is ordered before a yes; a slot may be held. */
export const BEFORE_A_YES: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'proposed',
  'intent',
  'offered',
]);

/** Orders stand while a placement is here. */
export const ORDERED_FOR: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
]);
