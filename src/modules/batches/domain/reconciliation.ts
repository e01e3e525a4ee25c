// A batch must add up: listed = boarded + not boarded; boarded = arrived + left on the way;
// arrived = started + not started + pending. Pending longer than seven days is an alarm and a station visit, no violation.
// Only passengers who travel to a new post are counted.
import { diffDays } from '../../../kernel/values/index.js';
import { type PlacementState } from '../../placements/index.js';
import { countsAsPlacement, type PassengerKind } from './travel.js';

export const PENDING_ALARM_DAYS = 7;

export interface Passenger {
  readonly kind: PassengerKind;
  /** What happened at the door. */
  readonly door: 'boarded' | 'not_boarded' | 'open';
  readonly road: 'arrived' | 'left_en_route' | 'open';
  /** State of the placement, for the last step. */
  readonly placement: PlacementState;
  /** The placement ended because it moved to another one at the gate, which started. */
  readonly transferredAndStarted?: boolean;
  /** It has started at some time, whatever came later. */
  readonly everStarted?: boolean;
}

export interface BatchCount {
  readonly listed: number;
  readonly boarded: number;
  readonly notBoarded: number;
  readonly undecidedAtDoor: number;
  readonly leftEnRoute: number;
  readonly arrived: number;
  readonly onTheRoad: number;
  readonly started: number;
  readonly notStarted: number;
  readonly pending: number;
}

export function countBatch(passengers: readonly Passenger[]): BatchCount {
  const people = passengers.filter((one) => countsAsPlacement(one.kind));
  const how = (test: (one: Passenger) => boolean): number => people.filter(test).length;
  const boarded = people.filter((one) => one.door === 'boarded');
  const arrived = boarded.filter((one) => one.road === 'arrived');
  const startedOf = (one: Passenger): boolean =>
    one.placement === 'started' || one.everStarted === true || one.transferredAndStarted === true;
  const started = arrived.filter(startedOf).length;
  const notStarted = arrived.filter(
    (one) => !startedOf(one) && (one.placement === 'ended' || one.placement === 'barred'),
  ).length;
  const leftEnRoute = boarded.filter((one) => one.road === 'left_en_route').length;
  return {
    listed: people.length,
    boarded: boarded.length,
    notBoarded: how((one) => one.door === 'not_boarded'),
    undecidedAtDoor: how((one) => one.door === 'open'),
    leftEnRoute,
    arrived: arrived.length,
    onTheRoad: boarded.length - arrived.length - leftEnRoute,
    started,
    notStarted,
    pending: arrived.length - started - notStarted,
  };
}

/** The equations that do not hold, as codes; empty when the batch adds up. */
export function imbalances(count: BatchCount): string[] {
  const mismatches: string[] = [];
  if (count.listed !== count.boarded + count.notBoarded) mismatches.push('LISTED_NOT_ALL_DECIDED');
  if (count.boarded !== count.arrived + count.leftEnRoute) mismatches.push('BOARDED_NOT_ALL_ARRIVED');
  if (count.arrived !== count.started + count.notStarted + count.pending)
    mismatches.push('ARRIVED_DOES_NOT_ADD_UP');
  return mismatches;
}

export function pendingAlarm(arrivedOn: string, today: string): boolean {
  return diffDays(arrivedOn, today) > PENDING_ALARM_DAYS;
}
