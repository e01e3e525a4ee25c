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
