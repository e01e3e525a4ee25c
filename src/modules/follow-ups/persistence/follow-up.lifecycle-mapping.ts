import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  type ConcernFacts,
  concernLifecycle,
  type ConcernTransition,
  type ConcernState,
} from '../domain/concern.lifecycle.js';
import {
  type FollowUpFacts,
  followUpLifecycle,
  type FollowUpTransition,
  type FollowUpState,
} from '../domain/follow-up.lifecycle.js';

// Employers have no sight of either, so their column is no scope of the history.
export const followUpLifecycleMapping: LifecycleMapping<FollowUpState, FollowUpTransition, FollowUpFacts> = {
  lifecycle: followUpLifecycle,
  table: 'follow_up',
  scope: { cooperation: 'cooperation', area: 'area_code' },
};

export const concernLifecycleMapping: LifecycleMapping<ConcernState, ConcernTransition, ConcernFacts> = {
  lifecycle: concernLifecycle,
  table: 'concern',
  scope: { cooperation: 'cooperation', area: 'area_code' },
};
