// What is noted on the way. A device makes the id and keeps its own clock, so that what was noted without a connection is the same
// note however often it is sent, and the later note of one person wins whichever arrives first.
import type { NoShowReason } from './boarding-rules.js';
import type { Passenger } from './reconciliation.js';

export interface RollMark {
  /** Made by the device; the same id again is the same mark. */
  readonly id: string;
  readonly passengerId: string;
  readonly door: Passenger['door'];
  readonly reason?: NoShowReason;
  /** The device's clock, an instant. */
  readonly deviceAt: string;
}

export type MarkOutcome = 'applied' | 'known' | 'older' | 'refused';

export interface MarkResult {
  readonly id: string;
  readonly outcome: MarkOutcome;
  readonly code?: string;
}

/** In the order of the device's clock; two at one instant by id, so that every order of sending ends alike. */
export function inDeviceOrder(marks: readonly RollMark[]): RollMark[] {
  return [...marks].sort((a, b) => {
    const apart = Date.parse(a.deviceAt) - Date.parse(b.deviceAt);
    return apart === 0 ? (a.id < b.id ? -1 : 1) : apart;
  });
}

export const INCIDENT_KINDS = [
  'unwell',
  'accident',
  'breakdown',
  'delay',
  'missing',
  'dispute',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const TOLD = [
  'bureau',
  'destination_bureau',
  'station',
  'employer',
  'family',
  'police',
  'ambulance',
  'carrier',
] as const;
export type Told = (typeof TOLD)[number];
