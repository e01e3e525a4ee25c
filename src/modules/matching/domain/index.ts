export { verifyPlan } from './certificate/verify-plan.js';
export { comparePlans, type PlanDifference } from './compare-plans.js';
export { hardCriteria, softCriteria, type HardKey, type SoftKey } from './criteria/index.js';
export type { MatchingEngine, MatchSnapshot, Progress, SolveOptions, SolvePhase } from './engine.js';
export * from './facts.js';
export {
  fairnessSheet,
  priceOfEqualising,
  type FairnessGroup,
  type FairnessRow,
  type PriceOfEqualising,
} from './fairness.js';
export { LiveMarket } from './index/live-market.js';
export { OptimalEngine } from './optimal-engine.js';
export type * from './plan.js';
export { standardRuleset, tierOf, type Ruleset } from './ruleset.js';
export { firstHardReason, scorePair, type Score, type ScoreParts } from './score.js';
export { SimpleEngine } from './simple-engine.js';
export { hashSnapshot } from './snapshot.js';
export { ThreadedEngine } from './threaded-engine.js';
export { whatIf, type WhatIf, type WhatIfAnswer } from './what-if.js';
export { whyNot } from './why-not.js';
