import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  matchPlanLifecycle,
  type MatchPlanMove,
  type MatchPlanStatus,
} from '../domain/match-plan.lifecycle.js';

export const matchPlanLifecycleMapping: LifecycleMapping<MatchPlanStatus, MatchPlanMove, unknown> = {
  lifecycle: matchPlanLifecycle,
  table: 'match_plan',
  scope: { cooperation: 'cooperation' },
};
