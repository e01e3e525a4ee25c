import { defineError } from '../../../kernel/errors/index.js';

export const fairNotFound = defineError('not-found', 'FAIR_NOT_FOUND', {
  zh: '没有此招聘会',
  en: 'No such fair',
});
export const fairExists = defineError('conflict', 'FAIR_EXISTS', {
  zh: '此编号的招聘会已存在',
  en: 'A fair with this code exists already',
});
export const fairCodeInvalid = defineError('invalid', 'FAIR_CODE_INVALID', {
  zh: '招聘会编号格式不正确(如F2018-0227)',
  en: 'The code of a fair looks like F2018-0227',
});
export const checkUnknown = defineError('invalid', 'FAIR_CHECK_UNKNOWN', {
  zh: '没有此法定事项',
  en: 'No such item on the legal checklist',
});
export const fairDoorsShut = defineError('wrong-state', 'FAIR_DOORS_SHUT', {
  zh: '招聘会未开场或已核账,不能签到',
  en: 'The fair is not open, or is reconciled: nobody can check in',
});
export const fairTakesNoEntries = defineError('wrong-state', 'FAIR_TAKES_NO_ENTRIES', {
  zh: '招聘会已结束或取消,不能再报名',
  en: 'The fair is over or cancelled: nobody can be put on its roster',
});
export const personUnknown = defineError('not-found', 'SEEKER_NOT_FOUND', {
  zh: '没有此求职者',
  en: 'No such seeker',
});
export const entryNotFound = defineError('not-found', 'ROSTER_ENTRY_NOT_FOUND', {
  zh: '名册中没有此人',
  en: 'Not on the roster of this fair',
});
export const personNotNamed = defineError('invalid', 'PERSON_NOT_NAMED', {
  zh: '请提供求职者编号或身份证号',
  en: 'Name the person by id or by ID number',
});
