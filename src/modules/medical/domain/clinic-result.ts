// What one line of a clinic's return says, once it has been read: the result of one examination for one post. Findings of the
// body are not part of it, and no text in it holds a forbidden word.
import type { Conclusion } from './conclusion.js';
import type { CostBearer } from './cost-bearer.js';
import type { ExamKind } from './exam-kinds.js';
import type { MissedReason } from './medical-check.lifecycle.js';

export interface ClinicResult {
  /** Null when the words name none of the three kinds: the order's kind counts. */
  readonly exam: ExamKind | null;
  readonly bookedOn: string | null;
  /** Null: did not come. */
  readonly attendedOn: string | null;
  /** Null: not examined, no result yet, or words nobody here may interpret. */
  readonly conclusion: Conclusion | null;
  /** Hazards the clinic named with a contraindication; empty when it named none. */
  readonly contraindicatedHazards: readonly string[];
  readonly missedReason: MissedReason | null;
  readonly recheckItems: string | null;
  readonly recheckDueOn: string | null;
  /** Institution and doctor, of a provisional conclusion only. */
  readonly provisionalBy: string | null;
  readonly reportNo: string | null;
  readonly costBearer: CostBearer;
  readonly toldOn: string | null;
  readonly note: string | null;
}

/** Days a recheck may take where the clinic names no day. */
export const RECHECK_DAYS = 7;

/** The day a line speaks of: of the examination, else of the appointment that was missed. */
export function dayOfResult(result: ClinicResult): string | null {
  return result.attendedOn ?? result.bookedOn;
}
