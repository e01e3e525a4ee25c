// A joint fair (专场招聘会): planned by both bureaus, announced, held, closed, reconciled.
// 人力资源市场暂行条例 art. 28: plan, emergency plan, real vacancies and advance notice before it may be announced.
// No-shows are computed at closing; later entries are labelled 补录. A fair known only from its roster begins as closed.
import { defineLifecycle, type Guard, type Rejection } from '../../../kernel/lifecycle/index.js';

export const FAIR_STATES = ['planned', 'published', 'open', 'closed', 'reconciled', 'cancelled'] as const;
export type FairState = (typeof FAIR_STATES)[number];

export interface FairFacts {
  readonly heldOn: string;
  /** Codes of checklist items still missing that are required now. */
  readonly missingChecks: readonly string[];
  readonly publishedVacancies: number;
  /** Roster entries neither checked in, no-show nor cancelled. */
  readonly undecidedEntries: number;
}

const CHECKS_MISSING: Rejection = {
  code: 'FAIR_CHECKS_MISSING',
  text: { zh: '法定事项未齐备', en: 'What the law asks before a fair is not complete' },
};
const NO_VACANCIES: Rejection = {
  code: 'FAIR_WITHOUT_VACANCIES',
  text: { zh: '没有已审核的岗位', en: 'No vetted vacancy is on the fair' },
};
const NOT_ITS_DAY: Rejection = {
  code: 'FAIR_NOT_TODAY',
  text: { zh: '未到举办日', en: 'The day of the fair has not come' },
};
const ENTRIES_OPEN: Rejection = {
  code: 'FAIR_ENTRIES_UNDECIDED',
  text: { zh: '名册尚有未定人员', en: 'Roster entries are still undecided' },
};

const checksDone: Guard<FairFacts> = (facts) =>
  facts.missingChecks.length === 0 ? null : { ...CHECKS_MISSING, details: { missing: facts.missingChecks } };
const hasVacancies: Guard<FairFacts> = (facts) => (facts.publishedVacancies > 0 ? null : NO_VACANCIES);
const onItsDay: Guard<FairFacts> = (facts, input) => (input.occurredOn >= facts.heldOn ? null : NOT_ITS_DAY);
const everyoneDecided: Guard<FairFacts> = (facts) => (facts.undecidedEntries === 0 ? null : ENTRIES_OPEN);

export type FairTransition =
  'plan' | 'record_held' | 'publish' | 'open' | 'close' | 'reconcile' | 'reopen' | 'cancel';

export const fairLifecycle = defineLifecycle<FairState, FairTransition, FairFacts>({
  aggregate: 'fair',
  states: {
    planned: { label: { zh: '筹备中', en: 'planned' } },
    published: { label: { zh: '已公告', en: 'published' } },
    open: { label: { zh: '进行中', en: 'open' } },
    closed: { label: { zh: '已闭场', en: 'closed' } },
    reconciled: { label: { zh: '已核账', en: 'reconciled' }, final: true },
    cancelled: { label: { zh: '已取消', en: 'cancelled' }, final: true },
  },
  transitions: {
    plan: { from: [], to: 'planned', reportedBy: ['bureau'], label: { zh: '筹备', en: 'plan' } },
    record_held: {
      from: [],
      to: 'closed',
      reportedBy: ['bureau'],
      label: { zh: '补录已举办', en: 'record as held' },
      guards: [onItsDay],
      evidence: 'required',
    },
    publish: {
      from: ['planned'],
      to: 'published',
      reportedBy: ['bureau'],
      label: { zh: '公告', en: 'publish' },
      guards: [checksDone, hasVacancies],
    },
    open: {
      from: ['published'],
      to: 'open',
      reportedBy: ['bureau', 'system'],
      label: { zh: '开场', en: 'open' },
      guards: [onItsDay, checksDone],
    },
    close: {
      from: ['open'],
      to: 'closed',
      reportedBy: ['bureau', 'system'],
      label: { zh: '闭场', en: 'close' },
    },
    reopen: {
      takesBack: true,
      from: ['closed'],
      to: 'open',
      reportedBy: ['bureau'],
      label: { zh: '撤销闭场', en: 'take the closing back' },
      reason: 'required',
    },
    reconcile: {
      from: ['closed'],
      to: 'reconciled',
      reportedBy: ['bureau'],
      label: { zh: '核账', en: 'reconcile' },
      guards: [everyoneDecided],
    },
    cancel: {
      from: ['planned', 'published'],
      to: 'cancelled',
      reportedBy: ['bureau'],
      label: { zh: '取消', en: 'cancel' },
      reason: 'required',
    },
  },
});
