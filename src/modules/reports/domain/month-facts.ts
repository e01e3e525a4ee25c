// What a month's indicators are counted from. Days after `asOf` are already null.
import type { ListKind, Unit } from './figure.js';

export interface WorkFact {
  readonly id: string;
  readonly seekerId: string;
  readonly employerId: string | null;
  readonly origin: 'plan' | 'fair' | 'pool' | 'transfer' | 'ledger';
  readonly status: string;
  readonly fairCode: string | null;
  readonly channel: string | null;
  readonly onBatch: boolean;
  /** Province of the workplace, 2 digits; null when the row does not say. */
  readonly province: string | null;
  /** Village of the register, 12 digits. */
  readonly areaCode: string;
  readonly birthOn: string;
  readonly sex: 'male' | 'female';
  readonly bornOn: string | null;
  readonly departedOn: string | null;
  readonly arrivedOn: string | null;
  readonly startedOn: string | null;
  readonly confirmedOn: string | null;
  /** A start somebody else than the employer spoke of. */
  readonly claimedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly offRoadReason: string | null;
  readonly disputed: boolean;
  /** Of the household's roll on the day of the start. */
  readonly poor: boolean;
  readonly monitored: boolean;
}

/** Work a person found outside the chain; it began in the period, or before it in the same year. */
export interface OutsideFact {
  readonly id: string;
  readonly seekerId: string;
  /** Of the workplace, 2 digits. */
  readonly province: string;
  readonly areaCode: string;
  readonly startedOn: string;
  /** A paper or reference stands behind the word. */
  readonly evidenced: boolean;
  /** Something was done for the person before: a post proposed, a fair visited, a training attended, a coach. */
  readonly assisted: boolean;
  readonly poor: boolean;
  readonly monitored: boolean;
}

/** A person the register has closed, and since when. */
export interface ClosedPerson {
  readonly seekerId: string;
  readonly reason: 'died' | 'imprisoned';
  readonly on: string;
}

export interface PairedVillage {
  readonly villageCode: string;
  readonly community: string;
}

export interface StepFact {
  readonly placementId: string;
  readonly state: string;
  readonly on: string;
}

/** A place on the roster of a fair held in the period. */
export interface RosterFact {
  readonly id: string;
  readonly status: 'invited' | 'registered' | 'checked_in' | 'no_show' | 'cancelled';
  readonly walkIn: boolean;
  /** An intent of this person for a post of this fair is on record. */
  readonly intent: boolean;
}

export interface AnswerFact {
  readonly placementId: string;
  readonly kind: string;
  readonly outcome: 'in_post' | 'left' | 'unreachable';
}

export interface EvidenceFact {
  readonly placementId: string;
  readonly kind: 'wage' | 'insurance';
  readonly from: string;
  readonly to: string;
}

export interface MonthFacts {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly work: readonly WorkFact[];
  readonly outside: readonly OutsideFact[];
  /** Of those who started in the period. */
  readonly closed: readonly ClosedPerson[];
  readonly pairings: readonly PairedVillage[];
  /** Of placements born in the period, in the order of their history. */
  readonly steps: readonly StepFact[];
  readonly answers: readonly AnswerFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly fairs: readonly { readonly id: string; readonly code: string }[];
  readonly fairEmployers: readonly string[];
  readonly fairVacancies: readonly string[];
  readonly roster: readonly RosterFact[];
  readonly batches: readonly {
    readonly id: string;
    readonly coaches: readonly string[];
    readonly boarded: readonly string[];
  }[];
  /** Persons who share one phone with so many others that nobody can be reached by it. */
  readonly sharedPhones: readonly string[];
  /** Figures of parts of the house that are not there; null is "no source". */
  readonly training: readonly string[] | null;
  readonly agreement: { readonly target: number } | null;
}

/** A figure of a month: a list, or "no source" where `members` is null. */
export interface MonthFigure {
  readonly code: string;
  readonly unit: Unit | '次' | '车次' | '人天';
  readonly of: ListKind | 'fair' | 'batch' | 'coach' | 'passenger' | 'entry' | 'attendance' | 'outside-work';
  readonly members: readonly string[] | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}
