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
export const entryNotFound = defineError('not-found', 'ROSTER_ENTRY_NOT_FOUND', {
  zh: '名册中没有此人',
  en: 'Not on the roster of this fair',
});
export const personNotNamed = defineError('invalid', 'PERSON_NOT_NAMED', {
  zh: '请提供求职者编号或身份证号',
  en: 'Name the person by id or by ID number',
});
export const scanIdReused = defineError('conflict', 'SCAN_ID_REUSED', {
  zh: '此扫码编号已用于另一场招聘会',
  en: 'This scan id belongs to another fair',
});
export const intentLimitOfPerson = defineError('limit-reached', 'INTENTS_OF_PERSON_FULL', {
  zh: '此人在本场意向岗位数已达上限',
  en: 'This person has named as many posts as one may at this fair',
});
export const intentLimitOfPost = defineError('limit-reached', 'INTENTS_OF_POST_FULL', {
  zh: '此岗位的意向人数已达上限',
  en: 'As many people as may have named this post',
});
export const boothTaken = defineError('conflict', 'BOOTH_TAKEN', {
  zh: '此展位号已有企业',
  en: 'Another company has this booth',
});
export const fairOver = defineError('wrong-state', 'FAIR_OVER', {
  zh: '招聘会已结束或取消',
  en: 'The fair is over or cancelled',
});
export const nobodyToInvite = defineError('invalid', 'NOBODY_TO_INVITE', {
  zh: '没有可邀请的人员',
  en: 'There is nobody left to invite',
});
export const planNotConfirmed = defineError('wrong-state', 'PLAN_NOT_CONFIRMED', {
  zh: '本场没有已确认的匹配方案',
  en: 'No confirmed match plan stands for this fair',
});
export const postNotOfFair = defineError('wrong-state', 'POST_NOT_OF_FAIR', {
  zh: '该岗位不属于本场招聘会',
  en: 'This post is not on this fair',
});
export const hireNotFound = defineError('not-found', 'HIRE_NOT_FOUND', {
  zh: '本场没有此录用记录',
  en: 'Nobody was hired by this record at this fair',
});
export const slotUnknown = defineError('invalid', 'ROSTER_SLOT_UNKNOWN', {
  zh: '到场时段须为开场时间内的整点或半点(如09:30)',
  en: 'The time to come is a full or half hour while the fair is open, such as 09:30',
});
export const slotFull = defineError('limit-reached', 'ROSTER_SLOT_FULL', {
  zh: '此到场时段已满',
  en: 'As many people as may are asked to come at that time already',
});
export const slotPast = defineError('wrong-state', 'ROSTER_SLOT_PAST', {
  zh: '已签到、未到场或已取消的人员不能再改到场时段,只能清空',
  en: 'Who has come, did not come or was taken off is asked to come at no other time; it can only be emptied',
});
export const wishUnknown = defineError('invalid', 'ROSTER_WISH_UNKNOWN', {
  zh: '本场没有此展位、企业或岗位',
  en: 'No booth, company or post of this fair is called so',
});
export const wishAmbiguous = defineError('invalid', 'ROSTER_WISH_AMBIGUOUS', {
  zh: '有多家企业或岗位符合,请写展位号或「企业/岗位」',
  en: 'Several companies or posts fit: write the booth, or company/post',
});
export const noteTooLong = defineError('invalid', 'ROSTER_NOTE_TOO_LONG', {
  zh: '备注最多200字',
  en: 'A note has at most 200 characters',
});
