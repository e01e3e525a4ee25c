// A match plan (匹配方案) from request to decision. The engine proposes; only a person's confirmation turns proposals into
// placements (个人信息保护法 art. 24: no decision by automated means alone).
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';
import { TRIAL_NOT_CONFIRMED } from './match-plan.errors.js';

export const MATCH_PLAN_STATES = [
  'requested',
  'running',
  'ready',
  'confirmed',
  'superseded',
  'failed',
  'cancelled',
] as const;
export type MatchPlanStatus = (typeof MATCH_PLAN_STATES)[number];

export type MatchPlanTransition = 'request' | 'run' | 'finish' | 'confirm' | 'supersede' | 'fail' | 'cancel';

/** Null where the step asks nothing of the plan. */
export type MatchPlanFacts = { readonly trial: boolean } | null;

const isNoTrial: Guard<MatchPlanFacts> = (facts) =>
  facts?.trial ? { code: 'MATCH_PLAN_IS_TRIAL', text: TRIAL_NOT_CONFIRMED } : null;

export const matchPlanLifecycle = defineLifecycle<MatchPlanStatus, MatchPlanTransition, MatchPlanFacts>({
  aggregate: 'match_plan',
  states: {
    requested: { label: { zh: '待运行', en: 'Requested' } },
    running: { label: { zh: '运行中', en: 'Running' } },
    ready: { label: { zh: '待确认', en: 'To be confirmed' } },
    confirmed: { label: { zh: '已确认', en: 'Confirmed' }, final: true },
    superseded: { label: { zh: '已被取代', en: 'Superseded' }, final: true },
    failed: { label: { zh: '失败', en: 'Failed' }, final: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, final: true },
  },
  transitions: {
    request: { from: [], to: 'requested', reportedBy: ['bureau'], label: { zh: '发起匹配', en: 'Request' } },
    run: {
      from: ['requested'],
      to: 'running',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '开始运行', en: 'Run' },
    },
    finish: {
      from: ['running'],
      to: 'ready',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '运行完成', en: 'Finish' },
    },
    confirm: {
      from: ['ready'],
      to: 'confirmed',
      reportedBy: ['bureau'],
      guards: [isNoTrial],
      label: { zh: '确认', en: 'Confirm' },
    },
    supersede: {
      from: ['ready'],
      to: 'superseded',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '被新方案取代', en: 'Supersede' },
    },
    fail: {
      from: ['requested', 'running'],
      to: 'failed',
      reportedBy: ['system'],
      internal: true,
      reason: 'required',
      label: { zh: '运行失败', en: 'Fail' },
    },
    cancel: {
      from: ['requested', 'running', 'ready'],
      to: 'cancelled',
      reportedBy: ['bureau'],
      reason: 'optional',
      label: { zh: '取消', en: 'Cancel' },
    },
  },
});
