// What the district's side (its bureau, its stations, a company) is told of why somebody stopped or stayed away. A person's body and
// family stay with the county (个人信息保护法 arts. 6 and 28): of a bar and of a coach that was missed nothing is told but that it was
// so, of other ends the reasons that concern the post. What the district's side said itself it may read again.
import type { Party } from '../../../kernel/lifecycle/index.js';
import { EMPLOYER_DECLINE_REASONS, END_REASONS, HOLD_REASONS, LEAVING_REASONS } from './placement.reasons.js';

/** Reasons about a body or a family. */
const PRIVATE: ReadonlySet<string> = new Set([
  'ill',
  'motion_sickness',
  'health_or_injury',
  'family_event',
  'family',
  'care',
  'homesick',
  'exam_not_attended',
]);
const TOLD: ReadonlySet<string> = new Set(
  [
    ...[EMPLOYER_DECLINE_REASONS, END_REASONS, HOLD_REASONS, LEAVING_REASONS].flatMap((list) =>
      Object.keys(list),
    ),
    'hired_elsewhere',
  ].filter((code) => !PRIVATE.has(code)),
);
const SAID_IN_THE_DISTRICT: ReadonlySet<string> = new Set(['employer', 'station']);

export interface ShownStep {
  readonly to: string;
  readonly reportedBy: Party;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

/** The reason a placement stands with. @param status of the placement */
export function reasonAcross(status: string, reason: string | null): string | null {
  if (status === 'barred' || status === 'no_show') return null;
  return reason !== null && TOLD.has(reason) ? reason : null;
}

/** A step with its reason, evidence and note, as the district's side reads it. @param own entered by the reader's own office */
export function stepAcross<Step extends ShownStep>(step: Step, own: boolean): Step {
  if (step.reportedBy !== 'clinic' && (own || SAID_IN_THE_DISTRICT.has(step.reportedBy))) return step;
  return { ...step, reason: reasonAcross(step.to, step.reason), evidence: null, note: null };
}

/** The word of who left, or came home. */
export const separationAcross = <
  Word extends { readonly reportedBy: string; readonly reason: string | null },
>(
  word: Word,
): Word =>
  SAID_IN_THE_DISTRICT.has(word.reportedBy) ? word : { ...word, reason: reasonAcross('ended', word.reason) };
