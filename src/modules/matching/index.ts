export { MatchPlanDirectory, type PlannedPair } from './application/match-plan-directory.js';
export { MATCH_PLAN_STATES, type MatchPlanStatus } from './domain/match-plan.lifecycle.js';
export { MatchingModule } from './matching.module.js';
