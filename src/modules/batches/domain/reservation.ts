// A seat may be kept for somebody still on the way to being ready: accepted, or at the examination. It is a seat, not a place on
// the list: the person is listed only from `ready`, and who is not ready when the doors open gives the seat back.
import type { PlacementState } from '../../placements/index.js';

export type ReservationOutcome = 'listed' | 'given_back' | 'off_the_road' | 'not_ready_in_time';

export const mayReserve = (status: PlacementState): boolean => status === 'accepted' || status === 'medical';

/** What the news that a placement has moved means for the seat kept for it. */
export function afterTransition(to: PlacementState): 'list' | 'keep' | 'off_the_road' {
  if (to === 'ready') return 'list';
  return mayReserve(to) ? 'keep' : 'off_the_road';
}
