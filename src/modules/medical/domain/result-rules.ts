// Which order a clinic's line answers (体检结果回传): the open attempt, the next attempt after 复查, a re-match, or none.
// A line that repeats a known result changes nothing; another conclusion for the same attempt is a conflict and opens a
// dispute (MED_CONFLICT), never a silent overwrite. Without an order there is nothing to conclude (MED_NOT_ORDERED).
import type { Conclusion } from './conclusion.js';
import type { ExamKind } from './exam-kinds.js';
import { type MedicalCheckState, OPEN_CHECK_STATES } from './medical-check.states.js';

export interface KnownOrder {
  readonly checkId: string;
  readonly post: string;
  readonly exam: ExamKind;
  readonly attempt: number;
  readonly status: MedicalCheckState;
  readonly conclusion?: Conclusion;
  /** Local date of the examination. */
  readonly examinedOn?: string;
}

export interface ResultLine {
  readonly post: string;
  readonly exam: ExamKind;
  /** Null: not examined. */
  readonly conclusion: Conclusion | null;
  readonly examinedOn?: string;
}

export type ResultMatch =
  | { readonly kind: 'answers'; readonly checkId: string; readonly attempt: number }
  /** 复查 is over: attempt n+1 is opened and answered. */
  | { readonly kind: 'next_attempt'; readonly checkId: string; readonly attempt: number }
  /** The person was concluded for another post: a re-match is proposed, a bureau confirms it. */
  | { readonly kind: 'rematch'; readonly fromCheckId: string }
  | { readonly kind: 'repeats'; readonly checkId: string }
  | { readonly kind: 'conflict'; readonly checkId: string }
  | { readonly kind: 'not_ordered' };

export function matchResult(line: ResultLine, orders: readonly KnownOrder[]): ResultMatch {
  const live = orders.filter((order) => order.status !== 'cancelled' && order.status !== 'lapsed');
  const sameExam = live.filter((order) => order.post === line.post && order.exam === line.exam);
  const latest = sameExam.reduce<KnownOrder | undefined>(
    (best, order) => (!best || order.attempt > best.attempt ? order : best),
    undefined,
  );
  if (!latest) {
    const given = orders.find((order) => order.post === line.post && order.exam === line.exam);
    if (given && line.conclusion === null) return { kind: 'repeats', checkId: given.checkId };
    const elsewhere = live.find((order) => order.post !== line.post && order.status === 'concluded');
    return elsewhere ? { kind: 'rematch', fromCheckId: elsewhere.checkId } : { kind: 'not_ordered' };
  }
  const known = sameExam.find(
    (order) =>
      order.examinedOn !== undefined &&
      order.examinedOn === line.examinedOn &&
      order.conclusion === line.conclusion,
  );
  if (known) return { kind: 'repeats', checkId: known.checkId };
  if (OPEN_CHECK_STATES.has(latest.status)) {
    const before = sameExam.find((order) => order.attempt === latest.attempt - 1);
    if (
      before?.examinedOn !== undefined &&
      line.conclusion !== null &&
      !isAfterExam(line, before.examinedOn)
    ) {
      return { kind: 'conflict', checkId: before.checkId };
    }
    const stillAbsent = latest.status === 'missed' && line.conclusion === null;
    return stillAbsent
      ? { kind: 'repeats', checkId: latest.checkId }
      : { kind: 'answers', checkId: latest.checkId, attempt: latest.attempt };
  }
  const later = latest.examinedOn !== undefined && isAfterExam(line, latest.examinedOn);
  if (latest.status === 'recheck_due' && later && line.conclusion !== null) {
    return { kind: 'next_attempt', checkId: latest.checkId, attempt: latest.attempt + 1 };
  }
  return { kind: 'conflict', checkId: latest.checkId };
}

function isAfterExam(line: ResultLine, day: string): boolean {
  return line.examinedOn !== undefined && line.examinedOn > day;
}
