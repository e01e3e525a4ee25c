import type { DomainError } from '../../../../kernel/errors/index.js';
import type { MatchSnapshot, Progress, SolveOptions } from '../../domain/engine.js';
import type { MatchPlan } from '../../domain/plan.js';
import type { MarketSheet, EvaluationRequest } from './evaluate-market.js';

export type PlainOptions = Omit<SolveOptions, 'onProgress' | 'cancelled' | 'signal'>;

/** People and posts travel in parts: one message of a million people would be too large. */
export type SolverRequest =
  | { readonly part: Partial<Pick<MatchSnapshot, 'seekers' | 'vacancies'>> }
  | {
      readonly solve: Omit<MatchSnapshot, 'seekers' | 'vacancies'>;
      readonly options: PlainOptions;
      /** present: weigh the market instead of solving it once */
      readonly weigh?: EvaluationRequest;
    }
  | { readonly stop: true };

export type SolverAnswer =
  | { readonly progress: Progress }
  | { readonly part: Partial<Pick<MatchPlan, 'proposals' | 'unplaced'>> }
  | { readonly plan: Omit<MatchPlan, 'proposals' | 'unplaced'> }
  | { readonly sheet: MarketSheet }
  | { readonly refused: Pick<DomainError, 'kind' | 'code' | 'text' | 'details'> }
  | { readonly failed: string };

export const PART = 20_000;

export function* partsOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += PART) yield rows.slice(at, at + PART);
}
