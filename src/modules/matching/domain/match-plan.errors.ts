import { defineError } from '../../../kernel/errors/index.js';

export const matchPlanNotFound = defineError('not-found', 'MATCH_PLAN_NOT_FOUND', {
  zh: '没有此匹配方案',
  en: 'No such match plan',
});
export const matchPlanNotReady = defineError('wrong-state', 'MATCH_PLAN_NOT_READY', {
  zh: '匹配尚未完成',
  en: 'The match run has not finished',
});
export const matchPairUnknown = defineError('not-found', 'MATCH_PAIR_UNKNOWN', {
  zh: '找不到该求职者或岗位',
  en: 'No such seeker or vacancy',
});
export const ruleIsLaw = defineError('invalid', 'RULE_NOT_RELAXABLE', {
  zh: '法定条件和本人意愿不能放宽',
  en: 'What the law or the person demands cannot be relaxed',
});
export const matchPlanStale = defineError('conflict', 'MATCH_PLAN_STALE', {
  zh: '方案所依据的情况已有变化:请重新核算,或明确只采用仍然成立的推荐',
  en: 'What the plan stood on has changed: have it rebased, or say that only what still stands is taken',
});
export const TRIAL_NOT_CONFIRMED = {
  zh: '试算方案不能确认:其中的人尚未同意向企业提供信息',
  en: 'A trial cannot be confirmed: its people have not agreed to be shown to employers',
};
export const matchPlanIsTrial = defineError('wrong-state', 'MATCH_PLAN_IS_TRIAL', TRIAL_NOT_CONFIRMED);
export const matchFactsNotKept = defineError('wrong-state', 'MATCH_FACTS_NOT_KEPT', {
  zh: '此方案未保存快照,不能试算',
  en: 'The facts of this plan were not kept, so nothing can be tried on them',
});
export const matchReservedBesideBeds = defineError('invalid', 'MATCH_RESERVED_BESIDE_BEDS', {
  zh: '该岗位按男女计床位,不能同时预留名额;请拆分为两个岗位',
  en: 'This post counts its beds by sex, so no seats can be kept in it as well; split it into two posts',
});
export const solverLost = defineError('unavailable', 'MATCH_SOLVER_LOST', {
  zh: '求解进程多次中断',
  en: 'The solver was lost several times',
});
