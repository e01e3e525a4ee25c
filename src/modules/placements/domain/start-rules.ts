// What an employer's confirmation of a start does: start, conflict of dates, dispute, transfer at the gate, or refusal.
// The employer's date wins and the caseworker's claim is kept; contradiction opens a dispute and overwrites nothing.
// A second start at least 30 days after that of an open ledger-origin placement supersedes it; closer, or for any other
// origin, it contradicts (design: imported history).
import { addDays, diffDays } from '../../../kernel/values/index.js';
import type { PlacementOrigin } from './placement.facts.js';

export const OVERLAP_DAYS = 30;

export interface OpenStart {
  readonly placementId: string;
  readonly origin: PlacementOrigin;
  readonly startedOn: string;
}

export type OverlapEvaluation =
  | { readonly kind: 'none' }
  | { readonly kind: 'supersedes'; readonly placementId: string; readonly endOn: string }
  | { readonly kind: 'contradicts'; readonly placementId: string };

/** @param open placements of the same person that have started and not ended */
export function evaluateOverlap(startOn: string, open: readonly OpenStart[]): OverlapEvaluation[] {
  return open.map((other) => {
    const apart = diffDays(other.startedOn, startOn);
    return other.origin === 'ledger' && apart >= OVERLAP_DAYS
      ? { kind: 'supersedes', placementId: other.placementId, endOn: addDays(startOn, -1) }
      : { kind: 'contradicts', placementId: other.placementId };
  });
}

export interface StartAnswer {
  readonly started: boolean;
  readonly startOn?: string;
  readonly employerId: string;
  /** The day of the employer's word: reports "as of" count from it. */
  readonly confirmedOn?: string;
}

export interface PlannedStart {
  readonly employerId: string;
  /** In the company of a departed or arrived placement; false: the person is not on the batch. */
  readonly onTheRoad: boolean;
  readonly departedOn?: string;
  /** The caseworker's word from the roster; a claim, never a start. */
  readonly claimedStartOn?: string;
  readonly openStarts: readonly OpenStart[];
}

export type StartFinding =
  | 'NOT_IN_BATCH'
  | 'START_BEFORE_DEPARTURE'
  | 'START_IN_FUTURE'
  | 'START_OVERLAP'
  | 'START_DATE_CONFLICT'
  | 'START_DISPUTE'
  | 'EMPLOYER_MISMATCH';

export interface StartDecision {
  readonly outcome: 'start' | 'transfer' | 'dispute' | 'not_started' | 'refuse';
  readonly refused: StartFinding | null;
  readonly warnings: readonly StartFinding[];
  readonly supersedes: readonly { readonly placementId: string; readonly endOn: string }[];
}

const refuse = (finding: StartFinding): StartDecision => ({
  outcome: 'refuse',
  refused: finding,
  warnings: [],
  supersedes: [],
});

/** Reads one line of 到岗确认 against what was planned. Identity and repetition are judged before. */
export function decideStart(answer: StartAnswer, planned: PlannedStart): StartDecision {
  if (!planned.onTheRoad) return refuse('NOT_IN_BATCH');
  if (!answer.started || answer.startOn === undefined) {
    const disputed = planned.claimedStartOn !== undefined;
    return {
      outcome: disputed ? 'dispute' : 'not_started',
      refused: null,
      warnings: disputed ? ['START_DISPUTE'] : [],
      supersedes: [],
    };
  }
  if (planned.departedOn !== undefined && answer.startOn < planned.departedOn) {
    return refuse('START_BEFORE_DEPARTURE');
  }
  if (answer.confirmedOn !== undefined && answer.startOn > answer.confirmedOn)
    return refuse('START_IN_FUTURE');
  const overlaps = evaluateOverlap(answer.startOn, planned.openStarts);
  if (overlaps.some((one) => one.kind === 'contradicts')) return refuse('START_OVERLAP');
  const supersedes = overlaps.filter((one) => one.kind === 'supersedes');
  const warnings: StartFinding[] = [];
  if (supersedes.length > 0) warnings.push('START_OVERLAP');
  if (planned.claimedStartOn !== undefined && planned.claimedStartOn !== answer.startOn) {
    warnings.push('START_DATE_CONFLICT');
  }
  const transfer = answer.employerId !== planned.employerId;
  if (transfer) warnings.push('EMPLOYER_MISMATCH');
  return { outcome: transfer ? 'transfer' : 'start', refused: null, warnings, supersedes };
}
