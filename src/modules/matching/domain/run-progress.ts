import type { SolvePhase } from './engine.js';

/** Phases follow each other, but the sample runs through some of them first: the whole never goes back. */
export class RunProgress {
  private static readonly ENDS: Readonly<Record<SolvePhase, number>> = {
    compile: 0.1,
    sample: 0.2,
    candidates: 0.5,
    auction: 0.75,
    limits: 0.8,
    groups: 0.85,
    prove: 0.95,
    explain: 1,
  };
  private reached = 0;

  constructor(
    private readonly tell: (phase: SolvePhase, done: number) => void,
    /** throws when the run is cancelled */
    readonly check: () => void,
  ) {}

  at(phase: SolvePhase, done: number): void {
    const ends = Object.values(RunProgress.ENDS);
    const end = RunProgress.ENDS[phase];
    const start = ends[ends.indexOf(end) - 1] ?? 0;
    this.reached = Math.max(this.reached, start + (end - start) * done);
    this.tell(phase, this.reached);
    this.check();
  }
}
