// What the next step of a placement follows from: its state, its days, and what is open about it. Days are local dates.
import type { PlacementState } from '../../placements/index.js';

export interface CheckFacts {
  readonly id: string;
  readonly status: string;
  readonly clinicId: string | null;
  readonly orderedOn: string;
  readonly dueOn: string | null;
  readonly bookedOn: string | null;
  readonly attendedOn: string | null;
  readonly missedOn: string | null;
  readonly recheckDueOn: string | null;
  readonly concludedOn: string | null;
}

export interface FollowUpFacts {
  readonly id: string;
  readonly status: string;
  readonly dueOn: string;
  /** Day of its last step. */
  readonly since: string;
  /** Who or what is tried next, and the suggested day. */
  readonly rung: 'own_phone' | 'family_phone' | 'village_visit' | 'employer';
  readonly nextOn: string | null;
}

export interface StepFacts {
  readonly id: string;
  readonly status: PlacementState;
  /** Day of the last step on the placement. */
  readonly since: string;
  readonly answerDueOn: string | null;
  readonly holdUntilOn: string | null;
  readonly plannedDepartureOn: string | null;
  readonly finalOn: string | null;
  readonly departedOn: string | null;
  readonly arrivedOn: string | null;
  readonly startedOn: string | null;
  readonly ownWay: boolean;
  /** Signed for by the company at the gate; of other roads the arrival, or the start where nothing else is known. */
  readonly handedOverOn: string | null;
  readonly hasEmployer: boolean;
  /** The newest check that is not cancelled. */
  readonly check: CheckFacts | null;
  readonly batch: { readonly id: string; readonly departureOn: string } | null;
  /** The open one due first. */
  readonly followUp: FollowUpFacts | null;
  readonly followUpsOpened: boolean;
  /** A milestone could not be opened because its year has no schedule. */
  readonly milestoneMissing: boolean;
  readonly dispute: {
    readonly id: string;
    readonly openedOn: string;
    /** Null where its year had no schedule. */
    readonly dueOn: string | null;
    readonly resolver: 'bureau' | 'station';
  } | null;
  readonly concern: {
    readonly id: string;
    readonly owner: 'station' | 'caseworker' | 'bureau';
    readonly dueOn: string;
  } | null;
}
