// A concern (诉求): what a person at work asks for help with. It has an owner and a clock; the employer does not read it here.
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';

export const CONCERN_STATES = ['open', 'in_hand', 'resolved', 'withdrawn'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];
export type ConcernTransition = 'raise' | 'take' | 'pass_on' | 'resolve' | 'withdraw' | 'reopen';

export const CONCERN_OWNERS = ['station', 'caseworker', 'bureau'] as const;
export type ConcernOwner = (typeof CONCERN_OWNERS)[number];

export const CONCERN_KINDS = [
  'wage',
  'hours',
  'injury',
  'insurance',
  'dormitory',
  'safety',
  'rights',
  'family',
  'other',
] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** Working days until an answer is due: three, and one where somebody may come to harm. */
export const ANSWER_WITHIN: Readonly<Record<ConcernKind, number>> = {
  wage: 3,
  hours: 3,
  injury: 1,
  insurance: 3,
  dormitory: 3,
  safety: 1,
  rights: 3,
  family: 3,
  other: 3,
};

const KIND_WORDS: readonly (readonly [RegExp, ConcernKind])[] = [
  [/工伤|受伤|安全|危险|事故/, 'safety'],
  [/维权|劝退|辞退|歧视|合同|社保|参保|押金|查体|要求查/, 'rights'],
  [/工资|薪|欠发|拖欠|少发|待遇/, 'wage'],
  [/加班|工时|夜班|休息/, 'hours'],
  [/宿舍|住宿|伙食|食堂|饭/, 'dormitory'],
  [/家|老人|小孩|孩子|父母/, 'family'],
];

export function readConcernKind(text: string): ConcernKind {
  const words = text.replace(/\s+/g, '');
  return KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

export interface ConcernFacts {
  /** Who acts is whoever raised it, or the office that entered it for them. */
  readonly byOpener: boolean;
}

const byItsOpener: Guard<ConcernFacts> = ({ byOpener }) =>
  byOpener
    ? null
    : {
        code: 'CONCERN_NOT_YOURS',
        text: {
          zh: '只有提出诉求的一方可以撤回',
          en: 'Only the side that raised a concern takes it back; settle it instead',
        },
      };

export const concernLifecycle = defineLifecycle<ConcernState, ConcernTransition, ConcernFacts>({
  aggregate: 'concern',
  states: {
    open: { label: { zh: '待受理', en: 'open' } },
    in_hand: { label: { zh: '办理中', en: 'in hand' } },
    resolved: { label: { zh: '已办结', en: 'resolved' } },
    withdrawn: { label: { zh: '已撤回', en: 'withdrawn' }, final: true },
  },
  transitions: {
    raise: {
      typedFor: 'free',
      from: [],
      to: 'open',
      reportedBy: ['worker', 'caseworker', 'station'],
      label: { zh: '提出诉求', en: 'raise' },
    },
    take: {
      from: ['open'],
      to: 'in_hand',
      reportedBy: CONCERN_OWNERS,
      label: { zh: '受理', en: 'take in hand' },
    },
    pass_on: {
      from: ['open', 'in_hand'],
      to: 'open',
      reportedBy: CONCERN_OWNERS,
      label: { zh: '转办', en: 'pass on' },
    },
    resolve: {
      from: ['open', 'in_hand'],
      to: 'resolved',
      reportedBy: CONCERN_OWNERS,
      label: { zh: '办结', en: 'resolve' },
      reason: 'required',
    },
    withdraw: {
      from: ['open', 'in_hand'],
      to: 'withdrawn',
      reportedBy: ['worker'],
      label: { zh: '撤回', en: 'withdraw' },
      guards: [byItsOpener],
    },
    reopen: {
      typedFor: 'free',
      takesBack: true,
      from: ['resolved'],
      to: 'open',
      reportedBy: ['worker', ...CONCERN_OWNERS],
      label: { zh: '重新打开', en: 'reopen' },
      reason: 'required',
    },
  },
});
