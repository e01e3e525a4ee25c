// One follow-up: day 7, 30, 90 or 180 after a confirmed start (稳岗回访). A ladder climbs when nobody answers:
// three calls on different days, then the family's phone, a village visit, the employer.
// Its result is a word about that day; it never ends a placement and never proves stable employment.
import { defineLifecycle, type Guard, type Rejection } from '../../../kernel/lifecycle/index.js';

export const FOLLOW_UP_STATES = ['due', 'attempted', 'done', 'unreachable', 'escalated', 'lapsed'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const CALLS_BEFORE_UNREACHABLE = 3;

export const LAPSE_REASONS = [
  'employment_ended',
  'start_undone',
  'window_over',
  'person_frozen',
  'job_changed',
  'consent_withdrawn',
] as const;

/** Next rung when the person cannot be reached. */
export const CONTACT_ESCALATION = ['own_phone', 'family_phone', 'village_visit', 'employer'] as const;

export interface FollowUpFacts {
  readonly startConfirmed: boolean;
  /** Local dates of failed attempts, in any order. */
  readonly failedOn: readonly string[];
}

const WITHOUT_START: Rejection = {
  code: 'FOLLOWUP_WITHOUT_START',
  text: { zh: '无企业确认上岗,不得记稳岗', en: 'No start confirmed by the employer: nothing to follow up' },
};
const TOO_FEW_CALLS: Rejection = {
  code: 'TOO_FEW_CALLS',
  text: { zh: '须在不同日期联系三次', en: 'Three attempts on different days are needed first' },
};

const afterStart: Guard<FollowUpFacts> = (facts) => (facts.startConfirmed ? null : WITHOUT_START);
const triedEnough: Guard<FollowUpFacts> = (facts) =>
  new Set(facts.failedOn).size >= CALLS_BEFORE_UNREACHABLE ? null : TOO_FEW_CALLS;

export type FollowUpTransition =
  | 'open'
  | 'attempt'
  | 'complete'
  | 'give_up'
  | 'record_unreachable'
  | 'escalate'
  | 'lapse'
  | 'void'
  | 'reopen';

export const followUpLifecycle = defineLifecycle<FollowUpState, FollowUpTransition, FollowUpFacts>({
  aggregate: 'follow_up',
  states: {
    due: { label: { zh: '待回访', en: 'due' } },
    attempted: { label: { zh: '已联系未果', en: 'attempted' } },
    done: { label: { zh: '已回访', en: 'done' } },
    unreachable: { label: { zh: '联系不上', en: 'unreachable' } },
    escalated: { label: { zh: '已升级', en: 'escalated' } },
    lapsed: { label: { zh: '已失效', en: 'lapsed' }, final: true },
  },
  transitions: {
    open: {
      from: [],
      to: 'due',
      reportedBy: ['system'],
      label: { zh: '到期', en: 'open' },
      guards: [afterStart],
      internal: true,
    },
    attempt: {
      binds: false,
      from: ['due', 'attempted', 'unreachable', 'escalated'],
      to: 'attempted',
      reportedBy: ['caseworker', 'station'],
      label: { zh: '记一次未接通', en: 'note a failed attempt' },
    },
    complete: {
      from: ['due', 'attempted', 'unreachable', 'escalated'],
      to: 'done',
      reportedBy: ['worker', 'caseworker', 'station', 'employer'],
      label: { zh: '记回访结果', en: 'note the result' },
      guards: [afterStart],
    },
    give_up: {
      binds: false,
      from: ['attempted'],
      to: 'unreachable',
      reportedBy: ['caseworker', 'station', 'system'],
      label: { zh: '联系不上', en: 'give up for now' },
      guards: [triedEnough],
    },
    record_unreachable: {
      binds: false,
      from: ['due', 'attempted'],
      to: 'unreachable',
      reportedBy: ['caseworker', 'station'],
      label: { zh: '按台账记联系不上', en: 'unreachable, from a ledger' },
      guards: [afterStart],
      evidence: 'required',
    },
    escalate: {
      binds: false,
      from: ['unreachable'],
      to: 'escalated',
      reportedBy: ['caseworker', 'station', 'bureau', 'system'],
      label: { zh: '升级', en: 'escalate' },
    },
    lapse: {
      from: ['due', 'attempted', 'unreachable', 'escalated'],
      to: 'lapsed',
      reportedBy: ['bureau', 'system'],
      label: { zh: '失效', en: 'lapse' },
      reason: 'required',
      reasons: LAPSE_REASONS,
    },
    void: {
      from: ['due', 'attempted', 'unreachable', 'escalated', 'done'],
      to: 'lapsed',
      reportedBy: ['system'],
      label: { zh: '上岗已撤销', en: 'the start it asks about was taken back' },
      reason: 'required',
      reasons: LAPSE_REASONS,
      internal: true,
    },
    reopen: {
      takesBack: true,
      from: ['done'],
      to: 'due',
      reportedBy: ['caseworker', 'station', 'bureau'],
      label: { zh: '更正', en: 'correct the result' },
      reason: 'required',
    },
  },
});
