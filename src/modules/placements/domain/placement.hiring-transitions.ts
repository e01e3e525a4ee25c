// From the proposal to a person ready to travel: intent, offer, answer, medical, and the ways off before the road.
// Nothing is shown to an employer without consent; an offer needs a place, an acceptance a running hold and no other live post.
// Silence is an answer only when the wait is over; a person may withdraw at any time without giving a reason.
import type { Transition } from '../../../kernel/lifecycle/index.js';
import type { PlacementFacts } from './placement.facts.js';
import * as guard from './placement.guards.js';
import {
  BARRED_REASONS,
  EMPLOYER_DECLINE_REASONS,
  HOLD_REASONS,
  WITHDRAWAL_REASONS,
  WORKER_DECLINE_REASONS,
  reasonCodes,
} from './placement.reasons.js';
import type { PlacementState } from './placement.states.js';

const AGE = [guard.oldEnoughNow, guard.oldEnoughOnStart];

export const hiringSteps = {
  propose: {
    from: [],
    to: 'proposed',
    reportedBy: ['bureau', 'caseworker', 'system'],
    label: { zh: '推荐', en: 'propose' },
    guards: AGE,
  },
  register_intent: {
    from: [],
    to: 'intent',
    reportedBy: ['worker'],
    label: { zh: '登记意向', en: 'register intent' },
    guards: AGE,
  },
  show_interest: {
    from: ['proposed'],
    to: 'intent',
    reportedBy: ['worker'],
    label: { zh: '表示愿意', en: 'show interest' },
    guards: AGE,
  },
  offer: {
    from: ['proposed', 'intent'],
    to: 'offered',
    reportedBy: ['employer'],
    label: { zh: '录用', en: 'offer' },
    guards: [...AGE, guard.consentGiven, guard.vacancyOpen, guard.placeLeft],
  },
  decline_by_employer: {
    from: ['proposed', 'intent', 'offered'],
    to: 'declined',
    reportedBy: ['employer'],
    label: { zh: '企业不录用', en: 'decline (employer)' },
    reason: 'required',
    reasons: reasonCodes(EMPLOYER_DECLINE_REASONS),
  },
  decline_by_worker: {
    from: ['proposed', 'offered'],
    to: 'declined',
    reportedBy: ['worker'],
    label: { zh: '本人不接受', en: 'decline (worker)' },
    reason: 'optional',
    reasons: reasonCodes(WORKER_DECLINE_REASONS),
  },
  expire: {
    from: ['proposed', 'intent', 'offered'],
    to: 'expired',
    reportedBy: ['system'],
    label: { zh: '逾期未答', en: 'expire' },
    guards: [guard.waitIsOver],
    internal: true,
  },
  extend_hold: {
    from: ['offered'],
    to: 'offered',
    reportedBy: ['bureau', 'system'],
    label: { zh: '延长保留名额', en: 'hold the place longer' },
    reason: 'required',
    reasons: reasonCodes(HOLD_REASONS),
  },
  release_hold: {
    from: ['offered'],
    to: 'expired',
    reportedBy: ['bureau'],
    label: { zh: '释放名额', en: 'give the place up' },
    reason: 'required',
    reasons: reasonCodes(HOLD_REASONS),
  },
  accept: {
    from: ['offered'],
    to: 'accepted',
    reportedBy: ['worker'],
    label: { zh: '接受', en: 'accept' },
    guards: [guard.holdRunning, guard.noOtherLive],
  },
  order_medical: {
    from: ['accepted'],
    to: 'medical',
    reportedBy: ['bureau', 'system'],
    label: { zh: '转体检', en: 'send to medical check' },
    guards: [guard.examDueBefore],
  },
  skip_medical: {
    from: ['accepted'],
    to: 'ready',
    reportedBy: ['bureau', 'system'],
    label: { zh: '无须行前体检', en: 'no exam due before departure' },
    guards: [guard.noExamDueBefore],
  },
  clear: {
    from: ['medical'],
    to: 'ready',
    reportedBy: ['clinic'],
    label: { zh: '体检可上岗', en: 'clear' },
    guards: [guard.coveredForBoarding],
  },
  return_to_medical: {
    from: ['ready'],
    to: 'medical',
    reportedBy: ['clinic', 'bureau', 'system'],
    label: { zh: '结论到期,重新体检', en: 'back to medical check' },
    guards: [guard.examDueBefore, guard.coverEndsBeforeStart],
  },
  bar: {
    from: ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived'],
    to: 'barred',
    reportedBy: ['clinic'],
    label: { zh: '该岗位禁忌', en: 'bar from this post' },
    reason: 'required',
    reasons: reasonCodes(BARRED_REASONS),
  },
  withdraw: {
    from: ['intent', 'offered', 'accepted', 'medical', 'ready', 'batched'],
    to: 'withdrawn',
    reportedBy: ['worker'],
    label: { zh: '本人放弃', en: 'withdraw' },
    reason: 'optional',
    reasons: reasonCodes(WITHDRAWAL_REASONS),
  },
  take_back: {
    from: ['proposed', 'intent'],
    to: 'withdrawn',
    reportedBy: ['bureau'],
    label: { zh: '撤回导入', en: 'take back what an import brought' },
    reason: 'required',
    reasons: ['import_withdrawn'],
    internal: true,
  },
  close_hired_elsewhere: {
    from: ['proposed', 'intent', 'offered'],
    to: 'withdrawn',
    reportedBy: ['system'],
    label: { zh: '已被另一岗位录用', en: 'hired elsewhere' },
    reason: 'optional',
    reasons: ['hired_elsewhere'],
    internal: true,
  },
} satisfies Record<string, Transition<PlacementState, PlacementFacts>>;
