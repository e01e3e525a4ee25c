import { defineError } from '../../../kernel/errors/index.js';

export const sessionNotFound = defineError('not-found', 'TRAINING_NOT_FOUND', {
  zh: '找不到该培训班',
  en: 'No such training',
});
export const sessionFull = defineError('limit-reached', 'TRAINING_FULL', {
  zh: '培训班名额已满',
  en: 'Every place of this training is taken',
});
export const sessionOver = defineError('wrong-state', 'TRAINING_NOT_OPEN', {
  zh: '该培训班已举办或已取消',
  en: 'This training is over or cancelled',
});
export const notHeldYet = defineError('wrong-state', 'TRAINING_NOT_HELD', {
  zh: '培训尚未举办,不能登记到场',
  en: 'The training has not been held: nobody can have attended',
});
export const notOnRoster = defineError('not-found', 'NOT_ON_TRAINING_ROSTER', {
  zh: '不在培训花名册上',
  en: 'Not on the roster of this training',
});
export const tooYoungToWork = defineError('invalid', 'AGE_UNDER_16_ON_START', {
  zh: '上岗时未满16周岁(含生日当天)',
  en: 'Not yet over 16 on the day of the start',
});
export const worksAlready = defineError('conflict', 'WORKS_ALREADY', {
  zh: '该人员当日已有在岗或办理中的记录',
  en: 'This person is at work, or on the way to work, already',
});
export const workNotFound = defineError('not-found', 'OUTSIDE_WORK_NOT_FOUND', {
  zh: '找不到该就业记录',
  en: 'No such record of work',
});
export const workEnded = defineError('wrong-state', 'OUTSIDE_WORK_ENDED', {
  zh: '该就业记录已结束',
  en: 'This work has ended already',
});
export const endBeforeStart = defineError('invalid', 'END_BEFORE_START', {
  zh: '结束日期早于开始日期',
  en: 'It would end before it began',
});
export const provinceUnknown = defineError('invalid', 'PROVINCE_UNKNOWN', {
  zh: '省级代码无效',
  en: 'No such province',
});
export const villagePaired = defineError('conflict', 'VILLAGE_PAIRED', {
  zh: '该村已有结对社区,请先结束原结对',
  en: 'This village is paired already: end that pairing first',
});
export const pairingNotFound = defineError('not-found', 'PAIRING_NOT_FOUND', {
  zh: '找不到该结对关系',
  en: 'No such pairing',
});
