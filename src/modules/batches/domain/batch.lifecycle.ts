// One departure: planned, closed, called at the door, on the road, handed over, reconciled.
// The escort says boarding and departure, escort or station the arrival; the bureau closes the account.
// It cannot leave with somebody neither on board nor absent, nor be reconciled while anyone is pending.
import { defineLifecycle, type Guard, type Rejection } from '../../../kernel/lifecycle/index.js';
import { imbalances, type BatchCount } from './reconciliation.js';

export const BATCH_STATES = [
  'planning',
  'locked',
  'boarding',
  'en_route',
  'arrived',
  'reconciled',
  'cancelled',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export interface BatchFacts {
  readonly departureOn: string;
  readonly seatsHeldTwice: number;
  readonly escorts: number;
  /** Taken from a roster of the past, which may name no escort. */
  readonly fromLedger: boolean;
  readonly count: BatchCount;
}

const EMPTY: Rejection = { code: 'BATCH_EMPTY', text: { zh: '批次没有人员', en: 'Nobody is listed' } };
const SEATS: Rejection = { code: 'SEAT_DUPLICATE', text: { zh: '座位重复', en: 'A seat is held twice' } };
const NO_ESCORT: Rejection = {
  code: 'ESCORT_MISSING',
  text: { zh: '未指定带队人员', en: 'No escort is named' },
};
const NOT_ITS_DAY: Rejection = {
  code: 'BATCH_NOT_TODAY',
  text: { zh: '未到出发日', en: 'The day of departure has not come' },
};
const DOOR_OPEN: Rejection = {
  code: 'ROLL_CALL_OPEN',
  text: { zh: '尚有人员未点名', en: 'Somebody is neither on board nor marked absent' },
};
const DOES_NOT_ADD_UP: Rejection = {
  code: 'BATCH_DOES_NOT_ADD_UP',
  text: { zh: '批次账目不平', en: 'The batch does not add up' },
};
const PENDING: Rejection = {
  code: 'STARTS_PENDING',
  text: { zh: '尚有人员未确认上岗或未上岗', en: 'Starts are still pending' },
};

type BatchGuard = Guard<BatchFacts>;
const somebody: BatchGuard = (facts) => (facts.count.listed > 0 ? null : EMPTY);
const seatsOnce: BatchGuard = (facts) => (facts.seatsHeldTwice === 0 ? null : SEATS);
const escorted: BatchGuard = (facts) => (facts.escorts > 0 || facts.fromLedger ? null : NO_ESCORT);
const onItsDay: BatchGuard = (facts, input) => (input.occurredOn >= facts.departureOn ? null : NOT_ITS_DAY);
const everyoneCalled: BatchGuard = (facts) => (facts.count.undecidedAtDoor === 0 ? null : DOOR_OPEN);
const addsUp: BatchGuard = (facts) => {
  const violations = imbalances(facts.count);
  return violations.length === 0 ? null : { ...DOES_NOT_ADD_UP, details: { faults: violations } };
};
const nobodyPending: BatchGuard = (facts) => (facts.count.pending === 0 ? null : PENDING);

export const BATCH_MOVES = [
  'plan',
  'lock',
  'unlock',
  'open_boarding',
  'depart',
  'reopen_boarding',
  'arrive',
  'reconcile',
  'cancel',
] as const;
export type BatchTransition = (typeof BATCH_MOVES)[number];

export const batchLifecycle = defineLifecycle<BatchState, BatchTransition, BatchFacts>({
  aggregate: 'batch',
  states: {
    planning: { label: { zh: '编批中', en: 'planning' } },
    locked: { label: { zh: '已锁定', en: 'locked' } },
    boarding: { label: { zh: '登车中', en: 'boarding' } },
    en_route: { label: { zh: '途中', en: 'on the way' } },
    arrived: { label: { zh: '已到达', en: 'arrived' } },
    reconciled: { label: { zh: '已核账', en: 'reconciled' }, final: true },
    cancelled: { label: { zh: '已取消', en: 'cancelled' }, final: true },
  },
  transitions: {
    plan: { from: [], to: 'planning', reportedBy: ['bureau'], label: { zh: '建批', en: 'plan' } },
    lock: {
      from: ['planning'],
      to: 'locked',
      reportedBy: ['bureau', 'system'],
      label: { zh: '锁定', en: 'lock' },
      guards: [somebody, seatsOnce],
    },
    unlock: {
      takesBack: true,
      from: ['locked'],
      to: 'planning',
      reportedBy: ['bureau'],
      label: { zh: '解锁', en: 'unlock' },
      reason: 'required',
    },
    open_boarding: {
      from: ['locked'],
      to: 'boarding',
      reportedBy: ['escort', 'bureau'],
      label: { zh: '开始登车', en: 'open the doors' },
      guards: [escorted, onItsDay],
    },
    depart: {
      from: ['boarding'],
      to: 'en_route',
      reportedBy: ['escort'],
      label: { zh: '发车', en: 'depart' },
      guards: [onItsDay, everyoneCalled],
    },
    reopen_boarding: {
      takesBack: true,
      from: ['en_route'],
      to: 'boarding',
      reportedBy: ['escort'],
      label: { zh: '撤销发车', en: 'take the departure back' },
      reason: 'required',
    },
    arrive: {
      from: ['en_route'],
      to: 'arrived',
      reportedBy: ['escort', 'station'],
      label: { zh: '到达交接', en: 'arrive and hand over' },
      guards: [onItsDay],
    },
    reconcile: {
      from: ['arrived'],
      to: 'reconciled',
      reportedBy: ['bureau'],
      label: { zh: '核账', en: 'reconcile' },
      guards: [addsUp, nobodyPending],
    },
    cancel: {
      from: ['planning', 'locked', 'boarding'],
      to: 'cancelled',
      reportedBy: ['bureau'],
      label: { zh: '取消', en: 'cancel' },
      reason: 'required',
    },
  },
});
