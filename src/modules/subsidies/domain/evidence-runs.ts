// Time at work as the papers prove it: pieces of wage or insurance joined where the gap between them is small enough.
import { addDays, diffDays, earlierOf, laterOf, type LocalDate } from '../../../kernel/values/index.js';
import type { Proof } from './rule-set.js';

export interface WorkEvidence {
  readonly kind: 'wage' | 'insurance' | 'contract';
  /** First and last local day it proves. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Yuan, of a wage. */
  readonly amount: number | null;
}

export interface Run {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const proves = (proof: Proof, kind: WorkEvidence['kind']): boolean =>
  proof === 'wage_or_insurance' ? kind !== 'contract' : kind === proof;

/** Runs of proof inside `within`, earliest first. A gap of exactly `gapDays` is bridged. */
export function runsOf(
  evidence: readonly WorkEvidence[],
  { proof, gapDays, within }: { readonly proof: Proof; readonly gapDays: number; readonly within: Run },
): Run[] {
  const pieces = evidence
    .filter(({ kind }) => proves(proof, kind))
    .map(({ from, to }) => ({ from: laterOf(from, within.from), to: earlierOf(to, within.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const runs: { from: LocalDate; to: LocalDate }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && diffDays(last.to, piece.from) - 1 <= gapDays) last.to = laterOf(last.to, piece.to);
    else runs.push({ ...piece });
  }
  return runs;
}

/** Last day proven without a break from the first day on; the day before it when nothing is. */
export function provenUntil(runs: readonly Run[], from: LocalDate, gapDays: number): LocalDate {
  const first = runs[0];
  return first && diffDays(from, first.from) <= gapDays ? first.to : addDays(from, -1);
}
