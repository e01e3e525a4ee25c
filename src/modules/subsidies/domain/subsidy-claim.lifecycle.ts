/**
 * A claim on its way: village or company asks, township or street office checks, a public notice stands its days, the bureau
 * approves and pays (domain practice: lists checked, posted for objection, paid to the social-security card). Money paid on
 * false words can be taken back; it stays counted, so that nobody asks for the same period again.
 */
import type { Party } from '../../../kernel/lifecycle/index.js';
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';
import type { Beneficiary } from './rule-set.js';

export const CLAIM_STATES = [
  'claimed',
  'checked',
  'posted',
  'objected',
  'approved',
  'paid',
  'rejected',
  'withdrawn',
  'recovered',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export type SubsidyClaimTransition =
  'claim' | 'check' | 'post' | 'object' | 'overrule' | 'approve' | 'pay' | 'reject' | 'withdraw' | 'recover';

/** A claim in one of these does not stand in the way of a new one. */
export const FREE_AGAIN: readonly ClaimState[] = ['rejected', 'withdrawn'];

export interface ClaimFacts {
  readonly beneficiary: Beneficiary;
  /** The rules still say due, on the facts of now. */
  readonly stillDue: boolean;
  /** Last day of the public notice. */
  readonly noticeUntil: string | null;
}

const theirsToClaim: Guard<ClaimFacts> = ({ beneficiary }, { reportedBy }) =>
  (reportedBy as string) === beneficiary
    ? null
    : {
        code: 'NOT_THEIR_SUBSIDY',
        text: {
          zh: '该补贴应由受益方本人提出',
          en: 'Only the one who gets the money can claim or withdraw it',
        },
        details: { beneficiary },
      };

const stillDue: Guard<ClaimFacts> = ({ stillDue: due }) =>
  due
    ? null
    : {
        code: 'SUBSIDY_NO_LONGER_DUE',
        text: { zh: '按现有事实已不符合条件', en: 'On the facts of now the conditions are not met' },
      };

const noticeIsOver: Guard<ClaimFacts> = ({ noticeUntil }, { occurredOn }) =>
  noticeUntil !== null && occurredOn > noticeUntil
    ? null
    : {
        code: 'NOTICE_NOT_OVER',
        text: { zh: '公示期未满', en: 'The public notice has not stood its days' },
        details: { until: noticeUntil },
      };

const BUREAU: readonly Party[] = ['bureau'];

export const claimLifecycle = defineLifecycle<ClaimState, SubsidyClaimTransition, ClaimFacts>({
  aggregate: 'subsidy_claim',
  states: {
    claimed: { label: { zh: '已申领', en: 'claimed' } },
    checked: { label: { zh: '初审通过', en: 'checked' } },
    posted: { label: { zh: '公示中', en: 'posted' } },
    objected: { label: { zh: '有异议', en: 'objected to' } },
    approved: { label: { zh: '已核准', en: 'approved' } },
    paid: { label: { zh: '已发放', en: 'paid' } },
    rejected: { label: { zh: '不予发放', en: 'rejected' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'withdrawn' }, final: true },
    recovered: { label: { zh: '已追回', en: 'taken back' }, final: true },
  },
  transitions: {
    claim: {
      from: [],
      to: 'claimed',
      reportedBy: ['worker', 'employer'],
      label: { zh: '申领', en: 'claim' },
      guards: [theirsToClaim, stillDue],
    },
    check: {
      from: ['claimed'],
      to: 'checked',
      reportedBy: ['caseworker', 'station', 'bureau'],
      label: { zh: '初审通过', en: 'check' },
      guards: [stillDue],
    },
    post: {
      from: ['checked'],
      to: 'posted',
      reportedBy: BUREAU,
      label: { zh: '公示', en: 'post' },
      guards: [stillDue],
      internal: true,
    },
    object: {
      from: ['posted'],
      to: 'objected',
      reportedBy: BUREAU,
      label: { zh: '登记异议', en: 'note an objection' },
      reason: 'required',
    },
    overrule: {
      from: ['objected'],
      to: 'posted',
      reportedBy: BUREAU,
      label: { zh: '异议不成立', en: 'overrule the objection' },
      reason: 'required',
      evidence: 'required',
    },
    approve: {
      from: ['posted'],
      to: 'approved',
      reportedBy: BUREAU,
      label: { zh: '核准', en: 'approve' },
      guards: [noticeIsOver, stillDue],
    },
    pay: {
      from: ['approved'],
      to: 'paid',
      reportedBy: BUREAU,
      label: { zh: '发放', en: 'pay' },
      evidence: 'required',
    },
    reject: {
      from: ['claimed', 'checked', 'posted', 'objected', 'approved'],
      to: 'rejected',
      reportedBy: BUREAU,
      label: { zh: '不予发放', en: 'reject' },
      reason: 'required',
    },
    withdraw: {
      from: ['claimed', 'checked', 'posted', 'objected', 'approved'],
      to: 'withdrawn',
      reportedBy: ['worker', 'employer'],
      label: { zh: '撤回', en: 'withdraw' },
      guards: [theirsToClaim],
    },
    recover: {
      from: ['paid'],
      to: 'recovered',
      reportedBy: BUREAU,
      label: { zh: '追回', en: 'take back' },
      reason: 'required',
      evidence: 'required',
    },
  },
});
