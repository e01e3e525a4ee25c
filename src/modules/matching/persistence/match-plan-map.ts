import type { LifecycleTableMap } from '../../../platform/database/index.js';
import {
  matchPlanLifecycle,
  type MatchPlanMove,
  type MatchPlanStatus,
} from '../domain/match-plan.lifecycle.js';

export const matchPlanMap: LifecycleTableMap<MatchPlanStatus, MatchPlanMove, unknown> = {
  lifecycle: matchPlanLifecycle,
  table: 'match_plan',
  scope: { cooperation: 'cooperation' },
};
