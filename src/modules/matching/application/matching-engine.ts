/** Token of the one engine behind `MatchingEngine`; `matching.module.ts` says which. */
export const MATCHING_ENGINE = Symbol('matching-engine');
