// A notice: one message to one recipient about one thing. It is sent once; what is not known to have arrived is never sent
// again by itself. Without any gateway a person passes it on: the notice then waits as a task with its text ready.
import { defineLifecycle } from '../../../kernel/lifecycle/index.js';

export const NOTICE_STATES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'done_by_hand',
  'expired',
  'cancelled',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
export type NoticeTransition =
  | 'queue'
  | 'put_off'
  | 'hand_over'
  | 'begin'
  | 'hold_back'
  | 'accept'
  | 'deliver'
  | 'fail'
  | 'lose_sight'
  | 'fall_back'
  | 'resend'
  | 'do_by_hand'
  | 'expire'
  | 'cancel'
  | 'queue_again';

/** What came of passing a message on by hand. */
export const HAND_OUTCOMES = ['told', 'told_other', 'handed_over', 'not_reached', 'not_needed'] as const;
export type HandOutcome = (typeof HAND_OUTCOMES)[number];

const STAFF = ['bureau', 'caseworker', 'station'] as const;

export const noticeLifecycle = defineLifecycle<NoticeState, NoticeTransition>({
  aggregate: 'notice',
  states: {
    queued: { label: { zh: '待发送', en: 'queued' } },
    sending: { label: { zh: '发送中', en: 'sending' } },
    sent: { label: { zh: '已发送', en: 'sent' } },
    delivered: { label: { zh: '已送达', en: 'delivered' }, final: true },
    failed: { label: { zh: '发送失败', en: 'failed' } },
    unknown: { label: { zh: '结果不明', en: 'outcome unknown' } },
    done_by_hand: { label: { zh: '已人工告知', en: 'done by hand' }, final: true },
    expired: { label: { zh: '已过期', en: 'expired' }, final: true },
    cancelled: { label: { zh: '已取消', en: 'cancelled' } },
  },
  transitions: {
    queue: {
      from: [],
      to: 'queued',
      reportedBy: ['system'],
      label: { zh: '排队', en: 'queue' },
      internal: true,
    },
    put_off: {
      from: ['queued'],
      to: 'queued',
      reportedBy: ['system'],
      label: { zh: '顺延', en: 'put off' },
      reason: 'required',
      reasons: ['quiet_hours'],
      internal: true,
    },
    hand_over: {
      from: ['queued'],
      to: 'queued',
      reportedBy: ['system', ...STAFF],
      label: { zh: '转人工', en: 'hand over to a person' },
      internal: true,
    },
    begin: {
      from: ['queued'],
      to: 'sending',
      reportedBy: ['system'],
      label: { zh: '开始发送', en: 'begin sending' },
      internal: true,
    },
    hold_back: {
      from: ['sending'],
      to: 'queued',
      reportedBy: ['system'],
      label: { zh: '稍后再试', en: 'not taken, try later' },
      reason: 'required',
      internal: true,
    },
    accept: {
      from: ['sending', 'unknown'],
      to: 'sent',
      reportedBy: ['system', ...STAFF],
      label: { zh: '已被接收', en: 'accepted for delivery' },
      evidence: 'optional',
      internal: true,
    },
    deliver: {
      from: ['queued', 'sending', 'sent', 'unknown', 'failed'],
      to: 'delivered',
      reportedBy: ['system', ...STAFF],
      label: { zh: '确认送达', en: 'delivered' },
    },
    fail: {
      from: ['sending', 'sent', 'unknown'],
      to: 'failed',
      reportedBy: ['system', ...STAFF],
      label: { zh: '确认失败', en: 'failed' },
      reason: 'required',
    },
    lose_sight: {
      from: ['sending'],
      to: 'unknown',
      reportedBy: ['system'],
      label: { zh: '结果不明', en: 'outcome not known' },
      reason: 'required',
      internal: true,
    },
    fall_back: {
      from: ['failed'],
      to: 'queued',
      reportedBy: ['system'],
      label: { zh: '改走其他方式', en: 'take another channel' },
      internal: true,
    },
    resend: {
      from: ['unknown', 'failed'],
      to: 'queued',
      reportedBy: STAFF,
      label: { zh: '重新发送', en: 'send again' },
      reason: 'required',
    },
    do_by_hand: {
      from: ['queued', 'sent', 'failed', 'unknown'],
      to: 'done_by_hand',
      reportedBy: STAFF,
      label: { zh: '已人工告知', en: 'told by hand' },
      reason: 'required',
      reasons: HAND_OUTCOMES,
    },
    expire: {
      from: ['queued', 'failed', 'unknown'],
      to: 'expired',
      reportedBy: ['system'],
      label: { zh: '过期', en: 'expire' },
      internal: true,
    },
    cancel: {
      from: ['queued'],
      to: 'cancelled',
      reportedBy: ['system', ...STAFF],
      label: { zh: '取消', en: 'cancel' },
    },
    queue_again: {
      from: ['cancelled'],
      to: 'queued',
      reportedBy: ['system'],
      label: { zh: '重新排队', en: 'queue again' },
      internal: true,
    },
  },
});
