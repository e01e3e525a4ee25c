import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  disputeLifecycle,
  type DisputeFacts,
  type DisputeTransition,
  type DisputeState,
} from '../domain/dispute.lifecycle.js';
import type { PlacementFacts } from '../domain/placement.facts.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';

export const placementLifecycleMapping: LifecycleMapping<
  PlacementState,
  PlacementTransition,
  PlacementFacts
> = {
  lifecycle: placementLifecycle,
  table: 'placement',
  scope: { cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' },
};

export const disputeLifecycleMapping: LifecycleMapping<DisputeState, DisputeTransition, DisputeFacts> = {
  lifecycle: disputeLifecycle,
  table: 'dispute',
  scope: { cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' },
};
