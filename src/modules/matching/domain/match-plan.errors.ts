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
export const cooperationNotYours = defineError('forbidden', 'COOPERATION_NOT_YOURS', {
  zh: '不属于本单位参与的协作',
  en: 'Your organisation takes no part in this cooperation',
});
export const ruleIsLaw = defineError('invalid', 'RULE_NOT_RELAXABLE', {
  zh: '法定条件和本人意愿不能放宽',
  en: 'What the law or the person demands cannot be relaxed',
});
