/**
 * A training before departure (行前培训): contract, pay slip, safety, city life, Mandarin. Only a session that was held has
 * attendances; indicator I9 counts them.
 */
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';

export const SESSION_STATUSES = ['planned', 'held', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
export type TrainingSessionTransition = 'plan' | 'hold' | 'cancel';

export const SESSION_KINDS = ['pre_departure', 'skill', 'safety', 'language'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export interface SessionFacts {
  readonly heldOn: string;
}

const itsDayHasCome: Guard<SessionFacts> = (facts, input) =>
  facts.heldOn <= input.occurredOn
    ? null
    : {
        code: 'TRAINING_NOT_YET',
        text: { zh: '培训日期未到', en: 'The day of the training has not come' },
        details: { heldOn: facts.heldOn },
      };

export const sessionLifecycle = defineLifecycle<SessionStatus, TrainingSessionTransition, SessionFacts>({
  aggregate: 'training_session',
  states: {
    planned: { label: { zh: '已安排', en: 'planned' } },
    held: { label: { zh: '已举办', en: 'held' }, final: true },
    cancelled: { label: { zh: '已取消', en: 'cancelled' }, final: true },
  },
  transitions: {
    plan: { from: [], to: 'planned', reportedBy: ['bureau'], label: { zh: '安排', en: 'plan' } },
    hold: {
      from: ['planned'],
      to: 'held',
      reportedBy: ['bureau'],
      label: { zh: '举办', en: 'hold' },
      guards: [itsDayHasCome],
    },
    cancel: {
      from: ['planned'],
      to: 'cancelled',
      reportedBy: ['bureau'],
      label: { zh: '取消', en: 'cancel' },
      reason: 'required',
    },
  },
});
