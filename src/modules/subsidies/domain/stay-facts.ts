// What the rules ask about one stay at work; the caller gathers it, nothing here reads a register.
import type { LocalDate } from '../../../kernel/values/index.js';
import type { WorkEvidence } from './evidence-runs.js';
import type { NotedPaper } from './papers.js';

export interface HouseholdStatus {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly poor: boolean;
  readonly monitored: boolean;
}

export interface Ride {
  readonly on: LocalDate;
  readonly batch: string;
  /** On the way to this very post. */
  readonly ofThisPost: boolean;
}

export interface PaperOnFile {
  readonly kind: NotedPaper;
  readonly on: LocalDate;
  /** Yuan, of a ticket. */
  readonly amount: number | null;
}

export interface StayFacts {
  readonly startedOn: LocalDate;
  /** First day no longer at work. */
  readonly leftOn: LocalDate | null;
  readonly birthOn: LocalDate;
  /** Two digits; null where the place of work is not known. */
  readonly province: string | null;
  readonly employerKind: 'direct' | 'dispatch_firm' | 'agency' | null;
  readonly households: readonly HouseholdStatus[];
  readonly evidence: readonly WorkEvidence[];
  readonly rides: readonly Ride[];
  /** The placement says so, where an old ledger names no coach. */
  readonly travelledOrganised: boolean;
  readonly papers: readonly PaperOnFile[];
  readonly povertyProofAgreed: boolean;
  readonly inDispute: boolean;
}
