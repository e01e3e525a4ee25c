import type { SolvePhase } from './engine.js';

/** What a run is at: taking its facts, one of the solver's phases, writing its results. */
export type RunPhase = 'facts' | SolvePhase | 'store';

export interface RunProgress {
  readonly phase: RunPhase;
  /** 0..1 of the whole run, never falling */
  readonly done: number;
}

const FACTS_END = 0.1;
const SOLVE_END = 0.95;

/** The solver's own progress as a part of the run's. */
export const solving = (phase: SolvePhase, done: number): RunProgress => ({
  phase,
  done: FACTS_END + done * (SOLVE_END - FACTS_END),
});

export const takingFacts = (done: number): RunProgress => ({ phase: 'facts', done: done * FACTS_END });
export const STORING: RunProgress = { phase: 'store', done: SOLVE_END };
