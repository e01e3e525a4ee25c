export { MatchPlanReader, type PlannedPair } from './application/match-plan.reader.js';
export { MATCH_PLAN_STATES, type MatchPlanStatus } from './domain/match-plan.lifecycle.js';
export { MatchingModule } from './matching.module.js';
