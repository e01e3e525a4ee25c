// What one person reads of themselves through their own link. Nothing of other people, nothing a doctor found.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { AccessLine } from './access-records.js';

/** The promise of one post, each part as the company wrote it; null where it wrote nothing. */
export interface PayCard {
  readonly offeredWage: number | null;
  readonly baseWage: number | null;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly pieceRate: boolean | null;
  readonly payDay: number | null;
  readonly payDayMonth: 'same' | 'next' | null;
  readonly hoursPerDay: number | null;
  readonly restDaysPerMonth: number | null;
  readonly shift: string | null;
  readonly lodging: string | null;
  readonly lodgingDeduction: number | null;
  readonly meals: string | null;
  readonly mealAllowance: number | null;
  readonly insurances: readonly string[] | null;
  readonly contractMonths: number | null;
  readonly probationMonths: number | null;
}

export interface OwnJob extends PayCard {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly employer: string | null;
  readonly employerId: string | null;
  readonly job: string | null;
  readonly address: string | null;
  readonly plannedStartOn: string | null;
  readonly startedOn: string | null;
  /** The last move, for what may be taken back. */
  readonly lastMove: string | null;
  readonly lastReportedBy: string | null;
}

export interface OwnPhone {
  readonly role: string;
  readonly name: string;
  readonly phone: string;
}

export interface OwnRide {
  readonly departureOn: string;
  readonly status: string;
  readonly stop: string | null;
  readonly coach: string | null;
  readonly seat: number | null;
  readonly contacts: readonly OwnPhone[];
  readonly arrivesAt: Date | null;
  readonly place: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

export interface OwnConsent {
  readonly purpose: string;
  readonly given: boolean;
  readonly occurredOn: string;
  readonly channel: string;
}

export interface OwnConcern {
  readonly kind: string;
  readonly raisedOn: string;
  readonly dueOn: string;
  readonly state: LocalizedText;
}

export interface OwnPageView {
  readonly name: string;
  readonly today: string;
  readonly office: string | null;
  readonly jobs: readonly OwnJob[];
  readonly ride: OwnRide | null;
  readonly consents: readonly OwnConsent[];
  readonly concerns: readonly OwnConcern[];
  readonly looks: readonly AccessLine[];
}

/** Escort and driver have the phone with them from the locked list to the signed hand-over, and no longer. */
const ON_THE_ROAD: ReadonlySet<string> = new Set(['locked', 'boarding', 'en_route', 'arrived']);
export const mayRing = (batchStatus: string): boolean => ON_THE_ROAD.has(batchStatus);
