import type { Channel, TransitionInput, Party } from '../../../kernel/lifecycle/index.js';
import type { Fitness, PlacementOrigin, TravelMode } from '../domain/placement.facts.js';
import type { PlacementTransition } from '../domain/placement.lifecycle.js';

/** Whose word a move is and how it came; the day is today when left out. */
export interface Attribution {
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
  readonly reason?: string;
  readonly evidence?: string;
  readonly note?: string;
}

/** Columns a caller may set with a move; the service sets those that follow from the move itself. */
export interface PlacementUpdate {
  readonly planned_departure_on?: string | null;
  readonly planned_start_on?: string | null;
  readonly final_at?: string | null;
  readonly travel_mode?: TravelMode | null;
  readonly offered_wage?: number | null;
  readonly consent_on?: string;
  readonly start_claimed_on?: string;
  /** Day of the employer's word about a start; the day of recording when left out. */
  readonly start_confirmed_on?: string;
  readonly start_job?: string | null;
  /** Yuan a month. */
  readonly start_wage?: number | null;
  /** Day of arrival where the start is the first word of it. */
  readonly arrived_on?: string;
}

export interface PlacementCommand {
  readonly placementId: string;
  readonly move: PlacementTransition;
  readonly attribution: Attribution;
  readonly expected?: { readonly version?: number; readonly status?: string };
  readonly set?: PlacementUpdate;
}

/** A placement that begins as a proposal or an intent. Names a vacancy, or employer and job as written. */
export interface NewPlacement {
  readonly seekerId: string;
  readonly cooperation: string;
  readonly vacancyId?: string | null;
  /** Beside the texts, where the firm is known and the post is not. */
  readonly employerId?: string | null;
  readonly employerText?: string | null;
  readonly jobText?: string | null;
  readonly districtCode?: string | null;
  readonly fairId?: string | null;
  readonly fairCode?: string | null;
  readonly origin: Exclude<PlacementOrigin, 'ledger' | 'transfer'>;
  readonly channelText?: string | null;
  readonly linkedTo?: string | null;
  readonly consentOn?: string | null;
  /** The day the application counts from where it is not the day of the word: the fair a township registers for. */
  readonly appliedOn?: string | null;
  /** Yuan a month, as spoken of at the stand. */
  readonly offeredWage?: number | null;
  readonly plannedDepartureOn?: string | null;
  readonly plannedStartOn?: string | null;
  /** Instant, ISO 8601. */
  readonly finalAt?: string | null;
  readonly travelMode?: TravelMode | null;
  readonly attribution: Attribution;
}

/** What a past ledger knows of one job: its last known state follows from the days that are given. */
export interface HistoricalPlacement {
  readonly seekerId: string;
  readonly cooperation: string;
  readonly vacancyId?: string | null;
  readonly employerId?: string | null;
  readonly employerText?: string | null;
  readonly jobText?: string | null;
  readonly workplaceText?: string | null;
  readonly districtCode?: string | null;
  readonly fairCode?: string | null;
  readonly channelText?: string | null;
  readonly linkedTo?: string | null;
  readonly travelMode?: TravelMode | null;
  readonly departedOn?: string | null;
  readonly arrivedOn?: string | null;
  readonly startedOn?: string | null;
  /** Day of the employer's word; the start itself when the ledger does not tell. */
  readonly startConfirmedOn?: string | null;
  readonly endedOn?: string | null;
  readonly endReason?: string | null;
  /** Needs evidence: the row it comes from. */
  readonly attribution: Attribution & { readonly evidence: string };
}

export interface RecordedHistory {
  readonly id: string;
  /** An open placement that this one ended the day before, or by which this one was ended. */
  readonly superseded: boolean;
}

/** Another employer than planned has put the person to work. */
export interface TransferOnArrival {
  readonly placementId: string;
  readonly employerId: string | null;
  readonly vacancyId?: string | null;
  readonly employerText?: string | null;
  readonly jobText?: string | null;
  /** Yuan a month. */
  readonly wage?: number | null;
  readonly startOn: string;
  readonly confirmedOn: string;
  readonly attribution: Attribution;
}

/** The three words of medicine, with the days they hold. */
export type FitnessWords = Fitness | null;

export function toTransitionInput(
  attribution: Attribution,
  today: string,
): TransitionInput & { channel: Channel; note?: string } {
  const { occurredOn, reason, evidence, note, ...word } = attribution;
  return {
    ...word,
    occurredOn: occurredOn ?? today,
    ...(reason === undefined ? {} : { reason }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(note === undefined ? {} : { note }),
  };
}
