// Two reports that contradict each other (the employer: never came; the caseworker: at work) open a dispute.
// Nothing is overwritten: the placement keeps its state until a person settles it, and the figures count the careful side.
// A party named in an entry made for it may object for seven days; that opens one too.
import { defineLifecycle, type Guard, type Party, type Rejection } from '../../../kernel/lifecycle/index.js';
import { diffDays } from '../../../kernel/values/index.js';

export const DISPUTE_STATES = ['open', 'answered', 'resolved', 'withdrawn'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const DISPUTE_KINDS = [
  'start',
  'start_date',
  'leaving',
  'follow_up',
  'medical_conclusion',
  'entered_for_party',
] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** For whom it was resolved: the state's reason. */
export const RESOLVED_FOR = ['worker', 'caseworker', 'employer', 'clinic', 'both_wrong'] as const;

export const OBJECTION_DAYS = 7;

/** Working days of the county from the day it was opened; then it is overdue in the list of whoever settles it. */
export const SETTLE_WITHIN = 5;

/** Who settles it: a named user of this party. */
export const RESOLVERS = ['bureau', 'station'] as const;
export type ResolverParty = (typeof RESOLVERS)[number];

export interface DisputeFacts {
  readonly kind: DisputeKind;
  /** For `entered_for_party`: local dates the entry was recorded, and the objection is. Neither is anybody's to name. */
  readonly entryRecordedOn?: string;
  readonly today?: string;
  /** For `entered_for_party`: who objects for the party is of the office that entered the word. */
  readonly byItsTypist?: boolean;
  readonly openForSamePlacementAndKind: boolean;
  /** Whose word opened it; undefined at the opening itself. */
  readonly openedBy?: Party;
  /** Who acts is that party itself, or the office that entered its word. */
  readonly byOpener?: boolean;
}

const TOO_LATE: Rejection = {
  code: 'OBJECTION_WINDOW_OVER',
  text: { zh: '异议期(7天)已过', en: 'The seven days to object are over' },
};
const OPEN_ALREADY: Rejection = {
  code: 'DISPUTE_OPEN_ALREADY',
  text: { zh: '同一事项已有争议在办', en: 'The same matter is in dispute already' },
};

const NOT_THE_OPENER: Rejection = {
  code: 'DISPUTE_NOT_YOURS',
  text: { zh: '只有提出方可以撤回争议', en: 'Only the side that opened a dispute takes it back' },
};
const OWN_ANSWER: Rejection = {
  code: 'DISPUTE_OWN_ANSWER',
  text: { zh: '应由对方答复', en: 'The other side answers first' },
};

const OWN_ENTRY: Rejection = {
  code: 'OBJECTION_TO_OWN_ENTRY',
  text: {
    zh: '此话由本单位代录,不能再代其提出异议;请更正,或由本人、另一单位提出',
    en: 'Your own office entered this word: correct it, or let the party itself or another office object',
  },
};

const byItsOpener: Guard<DisputeFacts> = ({ openedBy, byOpener = false }, { reportedBy }) =>
  byOpener && reportedBy === openedBy ? null : NOT_THE_OPENER;
const byTheOther: Guard<DisputeFacts> = ({ openedBy }, { reportedBy }) =>
  reportedBy === openedBy ? OWN_ANSWER : null;
const inTime: Guard<DisputeFacts> = ({ kind, entryRecordedOn, today }, input) =>
  kind === 'entered_for_party' &&
  entryRecordedOn !== undefined &&
  diffDays(entryRecordedOn, today ?? input.occurredOn) > OBJECTION_DAYS
    ? TOO_LATE
    : null;
const notItsTypist: Guard<DisputeFacts> = ({ byItsTypist = false }) => (byItsTypist ? OWN_ENTRY : null);
const onlyOne: Guard<DisputeFacts> = (facts) => (facts.openForSamePlacementAndKind ? OPEN_ALREADY : null);

export type DisputeTransition = 'open' | 'answer' | 'answer_again' | 'resolve' | 'withdraw';

export const disputeLifecycle = defineLifecycle<DisputeState, DisputeTransition, DisputeFacts>({
  aggregate: 'dispute',
  states: {
    open: { label: { zh: '待答复', en: 'open' } },
    answered: { label: { zh: '已答复,待裁定', en: 'answered' } },
    resolved: { label: { zh: '已裁定', en: 'resolved' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'withdrawn' }, final: true },
  },
  transitions: {
    open: {
      typedFor: 'free',
      from: [],
      to: 'open',
      reportedBy: ['worker', 'caseworker', 'station', 'employer', 'clinic', 'escort', 'bureau', 'system'],
      label: { zh: '提出', en: 'open' },
      guards: [notItsTypist, onlyOne, inTime],
    },
    answer: {
      from: ['open'],
      to: 'answered',
      reportedBy: ['worker', 'caseworker', 'station', 'employer', 'clinic', 'escort'],
      label: { zh: '答复', en: 'answer' },
      guards: [byTheOther],
    },
    answer_again: {
      from: ['answered'],
      to: 'answered',
      reportedBy: ['worker', 'caseworker', 'station', 'employer', 'clinic', 'escort'],
      label: { zh: '补充答复', en: 'answer again' },
    },
    resolve: {
      from: ['open', 'answered'],
      to: 'resolved',
      reportedBy: ['bureau', 'station'],
      label: { zh: '裁定', en: 'resolve' },
      reason: 'required',
      reasons: RESOLVED_FOR,
      evidence: 'required',
    },
    withdraw: {
      from: ['open', 'answered'],
      to: 'withdrawn',
      reportedBy: ['worker', 'caseworker', 'station', 'employer', 'clinic', 'escort', 'bureau'],
      label: { zh: '撤回', en: 'withdraw' },
      guards: [byItsOpener],
    },
  },
});
