import { defineError } from '../../../kernel/errors/index.js';

export const followUpNotFound = defineError('not-found', 'FOLLOW_UP_NOT_FOUND', {
  zh: '没有此回访',
  en: 'No such follow-up',
});
export const concernNotFound = defineError('not-found', 'CONCERN_NOT_FOUND', {
  zh: '没有此诉求',
  en: 'No such concern',
});
export const followUpWithoutStart = defineError('wrong-state', 'FOLLOWUP_WITHOUT_START', {
  zh: '无企业确认上岗,不得记稳岗',
  en: 'No start confirmed by the employer: nothing to follow up',
});
export const dutyNotFound = defineError('not-found', 'START_DUTY_NOT_FOUND', {
  zh: '该人员没有此项上岗后事项',
  en: 'Nothing of this kind is due for this person',
});
export const dutyBeforeStart = defineError('invalid', 'START_DUTY_DAY', {
  zh: '办理日期不能早于上岗日期,也不能晚于今天',
  en: 'The day lies before the start or in the future',
});
