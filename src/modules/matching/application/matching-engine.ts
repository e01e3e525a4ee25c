import type { MatchingEngine, MatchSnapshot, SolveOptions } from '../domain/engine.js';
import type { MarketSheet, EvaluationRequest } from './solver-process/evaluate-market.js';

/** Token of the one engine of the service; `matching.module.ts` says which. */
export const MATCHING_ENGINE = Symbol('matching-engine');

export interface ServiceEngine extends MatchingEngine {
  weigh(snapshot: MatchSnapshot, options: SolveOptions, weigh: EvaluationRequest): Promise<MarketSheet>;
}
