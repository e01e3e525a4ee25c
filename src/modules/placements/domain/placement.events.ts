// What others are told of a placement. They react after the commit; nobody in this module knows them.
import type { StatusChangedEvent } from '../../../kernel/events/index.js';
import type { PlacementTransition } from './placement.lifecycle.js';
import type { PlacementState } from './placement.states.js';

export const PLACEMENT_MOVED = 'placement.moved';
export type PlacementStatusChanged = StatusChangedEvent<PlacementState, PlacementTransition>;
