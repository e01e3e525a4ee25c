// Places of a vacancy: held at the offer, consumed at acceptance, freed by any leave before the start.
// After the start a place stays used, even when the person leaves, until the employer reopens it.
// Held plus used never exceeds the headcount; the database constrains it, these functions say how each move counts.
import type { PlacementState } from './placement.states.js';

export type PlaceUse = 'none' | 'held' | 'used';

export interface PlaceCount {
  readonly held: number;
  readonly used: number;
}

const USED: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
  'started',
]);

/** @param leftAfterStart the placement ended after it had started and the employer has not reopened the place */
export function placeUse(state: PlacementState | null, leftAfterStart: boolean): PlaceUse {
  if (state === null) return 'none';
  if (state === 'offered') return 'held';
  if (USED.has(state)) return 'used';
  return state === 'ended' && leftAfterStart ? 'used' : 'none';
}

/**
 * The bed after a move: taken with the place, kept with it, given back with it.
 * @param wanted the bed the person takes at this post, null where none is counted
 */
export function bedAfter<Bed>(
  from: PlacementState | null,
  to: PlacementState,
  before: { readonly bed: Bed | null; readonly leftAfterStart: boolean },
  wanted: Bed | null,
): Bed | null {
  if (placeUse(to, endKeepsPlace(from, to)) === 'none') return null;
  return placeUse(from, before.leftAfterStart) === 'none' ? wanted : before.bed;
}

/** True when the state needs a place of the vacancy. */
export function holdsPlace(state: PlacementState): boolean {
  return placeUse(state, false) !== 'none';
}

/** Moves of `ended` that come after a start and so keep the place used. */
export function endKeepsPlace(from: PlacementState | null, to: PlacementState): boolean {
  return from === 'started' && to === 'ended';
}

function count(use: PlaceUse): PlaceCount {
  return { held: use === 'held' ? 1 : 0, used: use === 'used' ? 1 : 0 };
}

/** What one move adds to the two counters of the vacancy; counts for placements that name a vacancy only. */
export function placeChange(
  from: PlacementState | null,
  to: PlacementState,
  fromLeftAfterStart = false,
): PlaceCount {
  const before = count(placeUse(from, fromLeftAfterStart));
  const after = count(placeUse(to, endKeepsPlace(from, to)));
  return { held: after.held - before.held, used: after.used - before.used };
}

/** The employer reopens a place left after a start. */
export const REOPENED: PlaceCount = { held: 0, used: -1 };

export function placesLeft(headcount: number, count: PlaceCount): number {
  return headcount - count.held - count.used;
}
