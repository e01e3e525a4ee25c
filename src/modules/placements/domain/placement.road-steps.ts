// From the list of a batch to the end of the job. Law: `started` is the employer's word; the bureau may override it with a reason
// and evidence. Organised roads and the employer's bus are told by escort or station, the own way by the worker.
// Only an end after the start counts as leaving; the employer's word holds there too.
import type { Move } from '../../../kernel/lifecycle/index.js';
import type { PlacementFacts } from './placement.facts.js';
import * as guard from './placement.guards.js';
import { LEAVING_REASONS, NO_SHOW_REASONS, reasonCodes } from './placement.reasons.js';
import type { PlacementState } from './placement.states.js';

const ROAD = [guard.oldEnoughOnStart, guard.minorMayTakePost, guard.coveredForBoarding];
const START = [
  guard.startAfterDeparture,
  guard.oldEnoughOnClaimedStart,
  guard.minorMayStart,
  guard.coveredForExposure,
];

export const roadSteps = {
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
    saidBy: ['worker', 'escort', 'station'],
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
  set_aside_start: {
    from: ['started'],
    to: 'arrived',
    saidBy: ['bureau'],
    label: { zh: '裁定:上岗不成立', en: 'settled: the recorded start does not hold' },
    evidence: 'required',
    internal: true,
  },
  set_aside_leaving: {
    from: ['ended'],
    to: 'started',
    saidBy: ['bureau'],
    label: { zh: '裁定:仍在岗', en: 'settled: still at work' },
    guards: [guard.endedAfterStart, guard.noOtherLive],
    evidence: 'required',
    internal: true,
  },
  set_aside_not_started: {
    from: ['ended'],
    to: 'arrived',
    saidBy: ['bureau'],
    label: { zh: '裁定:已上岗', en: 'settled: the person did start' },
    guards: [guard.neverStarted, guard.noOtherLive, guard.placeLeft],
    evidence: 'required',
    internal: true,
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
} satisfies Record<string, Move<PlacementState, PlacementFacts>>;
