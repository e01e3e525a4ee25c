// The whole road of a placement as one table: who may say each step, what it needs, why it may be refused.
// Law: `started` is the employer's word (the bureau may override with evidence and a reason); a conclusion is the clinic's.
// Ledgers of the past enter by `record_history_…` at their last known state, with the row as evidence.
import { defineLifecycle, type Move } from '../../../kernel/lifecycle/index.js';
import * as guard from './placement.guards.js';
import type { PlacementFacts } from './placement.facts.js';
import {
  BARRED_REASONS,
  EMPLOYER_DECLINE_REASONS,
  LEAVING_REASONS,
  NO_SHOW_REASONS,
  WITHDRAWAL_REASONS,
  WORKER_DECLINE_REASONS,
  reasonCodes,
} from './placement.reasons.js';
import { PLACEMENT_STATES, PLACEMENT_STATE_LABELS, type PlacementState } from './placement.states.js';
import { undoMoves, type UndoMove } from './placement.undo.js';

type PlacementStep = Move<PlacementState, PlacementFacts>;

const AGE = [guard.oldEnoughNow, guard.oldEnoughOnStart];
const ROAD = [guard.oldEnoughOnStart, guard.minorMayTakePost, guard.coveredForBoarding];
const START = [
  guard.startAfterDeparture,
  guard.oldEnoughOnClaimedStart,
  guard.minorMayStart,
  guard.coveredForExposure,
];

const steps = {
  propose: {
    from: [],
    to: 'proposed',
    saidBy: ['bureau', 'caseworker', 'system'],
    label: { zh: '推荐', en: 'propose' },
    guards: AGE,
  },
  register_intent: {
    from: [],
    to: 'intent',
    saidBy: ['worker'],
    label: { zh: '登记意向', en: 'register intent' },
    guards: AGE,
  },
  show_interest: {
    from: ['proposed'],
    to: 'intent',
    saidBy: ['worker'],
    label: { zh: '表示愿意', en: 'show interest' },
    guards: AGE,
  },
  offer: {
    from: ['proposed', 'intent'],
    to: 'offered',
    saidBy: ['employer'],
    label: { zh: '录用', en: 'offer' },
    guards: [...AGE, guard.consentGiven, guard.vacancyOpen, guard.placeLeft],
  },
  decline_by_employer: {
    from: ['proposed', 'intent', 'offered'],
    to: 'declined',
    saidBy: ['employer'],
    label: { zh: '企业不录用', en: 'decline (employer)' },
    reason: 'required',
    reasons: reasonCodes(EMPLOYER_DECLINE_REASONS),
  },
  decline_by_worker: {
    from: ['proposed', 'offered'],
    to: 'declined',
    saidBy: ['worker'],
    label: { zh: '本人不接受', en: 'decline (worker)' },
    reason: 'optional',
    reasons: reasonCodes(WORKER_DECLINE_REASONS),
  },
  expire: {
    from: ['proposed', 'intent', 'offered'],
    to: 'expired',
    saidBy: ['system'],
    label: { zh: '逾期未答', en: 'expire' },
    guards: [guard.waitIsOver],
    internal: true,
  },
  accept: {
    from: ['offered'],
    to: 'accepted',
    saidBy: ['worker'],
    label: { zh: '接受', en: 'accept' },
    guards: [guard.holdRunning, guard.noOtherLive],
  },
  order_medical: {
    from: ['accepted'],
    to: 'medical',
    saidBy: ['bureau', 'system'],
    label: { zh: '转体检', en: 'send to medical check' },
    guards: [guard.examDueBefore],
  },
  skip_medical: {
    from: ['accepted'],
    to: 'ready',
    saidBy: ['bureau', 'system'],
    label: { zh: '无须行前体检', en: 'no exam due before departure' },
    guards: [guard.noExamDueBefore],
  },
  clear: {
    from: ['medical'],
    to: 'ready',
    saidBy: ['clinic'],
    label: { zh: '体检可上岗', en: 'clear' },
    guards: [guard.coveredForBoarding],
  },
  return_to_medical: {
    from: ['ready'],
    to: 'medical',
    saidBy: ['clinic', 'bureau', 'system'],
    label: { zh: '结论到期,重新体检', en: 'back to medical check' },
    guards: [guard.examDueBefore, guard.coverEndsBeforeStart],
  },
  bar: {
    from: ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived'],
    to: 'barred',
    saidBy: ['clinic'],
    label: { zh: '该岗位禁忌', en: 'bar from this post' },
    reason: 'required',
    reasons: reasonCodes(BARRED_REASONS),
  },
  batch: {
    from: ['ready'],
    to: 'batched',
    saidBy: ['bureau'],
    label: { zh: '编批', en: 'put on a batch' },
    guards: ROAD,
  },
  take_off_batch: {
    from: ['batched'],
    to: 'ready',
    saidBy: ['bureau', 'system'],
    label: { zh: '移出批次', en: 'take off the batch' },
  },
  depart: {
    from: ['batched'],
    to: 'departed',
    saidBy: ['escort'],
    label: { zh: '登车出发', en: 'board and depart' },
    guards: ROAD,
  },
  depart_own_way: {
    from: ['ready'],
    to: 'departed',
    saidBy: ['worker'],
    label: { zh: '自行出发', en: 'depart on own way' },
    guards: [guard.rightVoiceOfTheRoad, ...ROAD],
  },
  mark_no_show: {
    from: ['batched'],
    to: 'no_show',
    saidBy: ['escort'],
    label: { zh: '未登车', en: 'mark not on board' },
    reason: 'required',
    reasons: reasonCodes(NO_SHOW_REASONS),
  },
  arrive: {
    from: ['departed'],
    to: 'arrived',
    saidBy: ['escort', 'station', 'worker'],
    label: { zh: '到达', en: 'arrive' },
    guards: [guard.rightVoiceOfTheRoad],
  },
  leave_en_route: {
    from: ['departed'],
    to: 'ended',
    saidBy: ['escort', 'station', 'worker'],
    label: { zh: '途中离队', en: 'leave on the way' },
    reason: 'optional',
    reasons: ['left_en_route'],
  },
  start: {
    from: ['departed', 'arrived'],
    to: 'started',
    saidBy: ['employer'],
    label: { zh: '确认上岗', en: 'confirm the start' },
    guards: START,
  },
  override_start: {
    from: ['departed', 'arrived'],
    to: 'started',
    saidBy: ['bureau'],
    label: { zh: '人社部门认定上岗', en: 'record the start for the employer' },
    guards: START,
    reason: 'required',
    evidence: 'required',
  },
  not_started: {
    from: ['arrived'],
    to: 'ended',
    saidBy: ['employer', 'worker'],
    label: { zh: '到达后未上岗', en: 'never started' },
    reason: 'optional',
    reasons: ['never_started'],
  },
  withdraw: {
    from: ['intent', 'offered', 'accepted', 'medical', 'ready', 'batched'],
    to: 'withdrawn',
    saidBy: ['worker'],
    label: { zh: '本人放弃', en: 'withdraw' },
    reason: 'optional',
    reasons: reasonCodes(WITHDRAWAL_REASONS),
  },
  close_hired_elsewhere: {
    from: ['proposed', 'intent', 'offered'],
    to: 'withdrawn',
    saidBy: ['system'],
    label: { zh: '已被另一岗位录用', en: 'hired elsewhere' },
    reason: 'optional',
    reasons: ['hired_elsewhere'],
    internal: true,
  },
  cancel_by_employer: {
    from: ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived'],
    to: 'ended',
    saidBy: ['employer'],
    label: { zh: '企业取消', en: 'cancel (employer)' },
    reason: 'optional',
    reasons: ['cancelled_by_employer'],
  },
  cancel_by_bureau: {
    from: ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived'],
    to: 'ended',
    saidBy: ['bureau'],
    label: { zh: '人社部门取消', en: 'cancel (bureau)' },
    reason: 'optional',
    reasons: ['cancelled_by_bureau'],
  },
  report_leaving: {
    from: ['started'],
    to: 'ended',
    saidBy: ['employer'],
    label: { zh: '报告离职', en: 'report leaving' },
    reason: 'required',
    reasons: reasonCodes(LEAVING_REASONS),
  },
  override_leaving: {
    from: ['started'],
    to: 'ended',
    saidBy: ['bureau'],
    label: { zh: '人社部门认定离职', en: 'record the leaving for the employer' },
    reason: 'required',
    reasons: reasonCodes(LEAVING_REASONS),
    evidence: 'required',
  },
  transfer_at_gate: {
    from: ['departed', 'arrived'],
    to: 'ended',
    saidBy: ['employer', 'bureau'],
    label: { zh: '到厂时转入另一企业', en: 'moved to another employer at the gate' },
    reason: 'optional',
    reasons: ['transferred_at_gate'],
    internal: true,
  },
  start_transferred: {
    from: [],
    to: 'started',
    saidBy: ['employer', 'bureau'],
    label: { zh: '由另一企业确认上岗', en: 'start confirmed by another employer' },
    guards: [guard.linked, ...START],
  },
  supersede: {
    from: ['started'],
    to: 'ended',
    saidBy: ['system'],
    label: { zh: '被后一次上岗取代', en: 'superseded by a later start' },
    guards: [guard.fromLedger],
    reason: 'optional',
    reasons: ['superseded_unknown'],
    internal: true,
  },
} satisfies Record<string, PlacementStep>;

export type RecordHistoryMove = `record_history_${PlacementState}`;
export type PlacementMove = keyof typeof steps | RecordHistoryMove | UndoMove;

function recordHistoryMoves(): Record<RecordHistoryMove, PlacementStep> {
  const moves = {} as Record<RecordHistoryMove, PlacementStep>;
  for (const state of PLACEMENT_STATES) {
    moves[`record_history_${state}`] = {
      from: [],
      to: state,
      saidBy: ['employer', 'bureau'],
      label: { zh: '录入历史记录', en: 'record from a past ledger' },
      guards: [guard.fromLedger],
      evidence: 'required',
      internal: true,
    };
  }
  return moves;
}

export const placementLifecycle = defineLifecycle<PlacementState, PlacementMove, PlacementFacts>({
  aggregate: 'placement',
  states: PLACEMENT_STATE_LABELS,
  moves: { ...steps, ...recordHistoryMoves(), ...undoMoves() },
});

/** The reason a move carries by itself, when the claim names none. */
export const FIXED_REASON: Readonly<Partial<Record<PlacementMove, string>>> = {
  leave_en_route: 'left_en_route',
  not_started: 'never_started',
  close_hired_elsewhere: 'hired_elsewhere',
  cancel_by_employer: 'cancelled_by_employer',
  cancel_by_bureau: 'cancelled_by_bureau',
  transfer_at_gate: 'transferred_at_gate',
  supersede: 'superseded_unknown',
};
