// From conclusions to the three words an employer may read: fit, not yet, not for this post.
// A contraindication counts against posts with that hazard only; a conclusion covers the hazards it was made for, while valid.
// Other diseases and abnormalities are fit: the health advice goes to the worker alone.
import type { Fitness, FitnessWord } from '../../placements/index.js';
import type { Conclusion } from './conclusion.js';
import { bars } from './contraindication.js';
import type { ExamKind } from './exam-kinds.js';
import type { MedicalCheckState } from './medical-check.states.js';

export interface CheckFacts {
  readonly exam: ExamKind;
  readonly attempt: number;
  readonly status: MedicalCheckState;
  /** Hazards the order was made for. */
  readonly hazards: readonly string[];
  readonly conclusion?: Conclusion;
  readonly contraindicatedHazards?: readonly string[];
  /** Local date of the (provisional) conclusion. */
  readonly concludedOn?: string;
  readonly validUntil?: string;
}

export interface PostNeeds {
  readonly hazards: readonly string[];
  readonly exams: readonly ExamKind[];
}

const NOT_YET: Fitness = { word: 'not_yet', provisional: false };
const NOT_FOR_THIS_POST: Fitness = { word: 'not_for_this_post', provisional: false };

/** A conclusion that speaks against this post, whichever exam and attempt it came from. */
export function speaksAgainst(check: CheckFacts, post: PostNeeds): boolean {
  if (check.status !== 'concluded' && check.status !== 'lapsed') return false;
  if (check.conclusion === 'contraindication') return bars(check.contraindicatedHazards ?? [], post.hazards);
  if (check.conclusion === 'suspected_disease') return post.hazards.length > 0;
  return check.conclusion === 'not_fit_for_post' && post.exams.includes(check.exam);
}

function fitByExam(exam: ExamKind, post: PostNeeds, checks: readonly CheckFacts[], on: string): Fitness {
  const covering = checks.filter(
    (check) =>
      check.exam === exam &&
      (check.concludedOn ?? on) <= on &&
      (exam !== 'occupational' || post.hazards.every((hazard) => check.hazards.includes(hazard))),
  );
  const latest = covering.reduce<CheckFacts | undefined>(
    (best, check) => (!best || later(check, best) ? check : best),
    undefined,
  );
  if (!latest || latest.concludedOn === undefined) return NOT_YET;
  const cleared = latest.conclusion === 'no_abnormality' || latest.conclusion === 'other_abnormality';
  const provisional = latest.status === 'provisional';
  if (!cleared || (!provisional && latest.status !== 'concluded')) return NOT_YET;
  const validity = latest.validUntil === undefined ? {} : { validUntil: latest.validUntil };
  return { word: 'fit', provisional, validFrom: latest.concludedOn, ...validity };
}

function later(a: CheckFacts, b: CheckFacts): boolean {
  return a.attempt !== b.attempt ? a.attempt > b.attempt : (a.concludedOn ?? '') > (b.concludedOn ?? '');
}

/**
 * @param on the local date the question is asked about: conclusions made later do not count yet
 * @returns fit when nothing speaks against the post and every exam it asks for is cleared
 */
export function fitnessFor(post: PostNeeds, checks: readonly CheckFacts[], on: string): Fitness {
  const known = checks.filter((check) => (check.concludedOn ?? on) <= on);
  if (known.some((check) => speaksAgainst(check, post))) return NOT_FOR_THIS_POST;
  if (post.exams.length === 0) return { word: 'fit', provisional: false };
  let validFrom: string | undefined;
  let validUntil: string | undefined;
  let provisional = false;
  for (const exam of post.exams) {
    const one = fitByExam(exam, post, known, on);
    if (one.word !== 'fit') return one;
    provisional ||= one.provisional;
    if (one.validFrom !== undefined && (validFrom ?? '') < one.validFrom) validFrom = one.validFrom;
    if (one.validUntil !== undefined && (validUntil ?? '9999') > one.validUntil) validUntil = one.validUntil;
  }
  return {
    word: 'fit',
    provisional,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

export const FITNESS_RESULTS = [
  'fit',
  'not_yet',
  'not_for_this_post',
] as const satisfies readonly FitnessWord[];
export type FitnessResult = FitnessWord;

/** What one check says for the post it was ordered for; the words a bureau reads of it. */
export function evaluateFitness(check: CheckFacts): FitnessResult {
  const post: PostNeeds = { hazards: check.hazards, exams: [check.exam] };
  if (speaksAgainst(check, post)) return 'not_for_this_post';
  const cleared = check.conclusion === 'no_abnormality' || check.conclusion === 'other_abnormality';
  return cleared && (check.status === 'concluded' || check.status === 'provisional') ? 'fit' : 'not_yet';
}
