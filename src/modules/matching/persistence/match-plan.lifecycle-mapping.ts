import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  type MatchPlanFacts,
  matchPlanLifecycle,
  type MatchPlanTransition,
  type MatchPlanStatus,
} from '../domain/match-plan.lifecycle.js';

export const matchPlanLifecycleMapping: LifecycleMapping<
  MatchPlanStatus,
  MatchPlanTransition,
  MatchPlanFacts
> = {
  lifecycle: matchPlanLifecycle,
  table: 'match_plan',
  scope: { cooperation: 'cooperation' },
};
