// What a placement's rules need to know, and nothing more: age, consent, the post, fitness in three words, the road so far.
// The caller gathers these facts in the same transaction; the rules stay pure and the employer's side never sees a finding.
// Capacity and "one live placement" are also constraints of the database; here they give the reason in words.
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { PlacementState } from './placement.states.js';

export type PlacementOrigin = 'plan' | 'fair' | 'pool' | 'transfer' | 'ledger';

/** 组织输送 (a seat in a batch), 自行前往, 企业接站: who says departed and arrived depends on it. */
export type TravelMode = 'organised' | 'own_way' | 'employer_bus';

/** When the exams a post asks for are due; `after_arrival` means before exposure. */
export type ExamTiming = 'before_departure' | 'after_arrival' | 'none';

/** The only three words anybody outside the clinic reads. */
export type FitnessWord = 'fit' | 'not_yet' | 'not_for_this_post';

export interface Fitness {
  readonly word: FitnessWord;
  /** A provisional conclusion may admit to boarding, never to exposure. */
  readonly provisional: boolean;
  readonly validFrom?: string;
  /** Last valid day; absent when the conclusion does not expire by date. */
  readonly validUntil?: string;
}

export interface PostFacts {
  /** Hazard codes of the post (职业病危害因素); empty when there are none. */
  readonly hazards: readonly string[];
  /** Closed to 16–17-year-olds for another lawful reason (pace of line, heights, night venue). */
  readonly closedToMinors?: boolean;
  readonly examTiming: ExamTiming;
  readonly published: boolean;
  readonly employerVetted: boolean;
  /** Headcount minus held minus used, before this move. */
  readonly placesLeft: number;
}

/** The newest history row but for what the service did by itself after a yes, for an undo inside its window. */
export interface LastTransition {
  readonly move: string;
  readonly from: PlacementState | null;
  readonly to: PlacementState;
  readonly reportedBy: Party;
  /** Local date of recording. */
  readonly recordedOn: string;
}

export interface PlacementFacts {
  readonly origin: PlacementOrigin;
  /** The placement this one follows: transfer, re-match, later batch. */
  readonly linkedTo?: string;
  readonly birthDate: string;
  readonly consentToShare: boolean;
  /** The person has another placement in accepted … started. */
  readonly otherLive: boolean;
  readonly post: PostFacts;
  readonly fitness?: Fitness;
  /** The day the application counts from: the fair a township registers for, else the day of the claim. */
  readonly appliedOn?: string;
  readonly plannedStartOn?: string;
  readonly departedOn?: string;
  readonly startedOn?: string;
  readonly travelMode?: TravelMode;
  /** Local date of `answerDueAt` or `holdUntil`, whichever the state waits for. */
  readonly waitEndsOn?: string;
  /** The wait of the state is over by the clock; only then may silence be read as an answer. */
  readonly waitOver?: boolean;
  readonly last?: LastTransition;
}
