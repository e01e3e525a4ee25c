import { defineError } from '../../../kernel/errors/index.js';

export const seekerNotFound = defineError('not-found', 'SEEKER_NOT_FOUND', {
  zh: '没有此求职者',
  en: 'No such seeker',
});
export const seekerExists = defineError('conflict', 'SEEKER_EXISTS', {
  zh: '此身份证号已登记',
  en: 'A person with this ID number is registered already',
});
export const idNumberInvalid = defineError('invalid', 'ID_NUMBER_INVALID', {
  zh: '身份证号不正确',
  en: 'The ID number is not valid',
});
export const nameMissing = defineError('invalid', 'NAME_MISSING', {
  zh: '缺姓名',
  en: 'The name is missing',
});
export const childUnder14 = defineError('invalid', 'AGE_UNDER_14', {
  zh: '未满14周岁,不采集',
  en: 'Child under 14: no record is kept',
});
export const areaNotYours = defineError('forbidden', 'AREA_NOT_YOURS', {
  zh: '不在您负责的乡镇、村',
  en: 'Outside the area you are responsible for',
});
export const requestNotFound = defineError('not-found', 'RIGHTS_REQUEST_NOT_FOUND', {
  zh: '没有此申请',
  en: 'No such request',
});
export const requestAnswered = defineError('conflict', 'RIGHTS_REQUEST_ANSWERED', {
  zh: '此申请已答复',
  en: 'This request has been answered already',
});
export const secondPersonNeeded = defineError('forbidden', 'SECOND_PERSON_NEEDED', {
  zh: '须由另一人批准',
  en: 'Another person than the one who entered it must decide',
});
export const erasureHeld = defineError('conflict', 'ERASURE_HELD', {
  zh: '依法须留存,暂不能删除',
  en: 'The law asks to keep this person for now',
});
export const copyNotRequested = defineError('conflict', 'COPY_NOT_REQUESTED', {
  zh: '本人尚未申请复制,先登记本人的申请',
  en: 'The person has not asked for a copy: record their request first',
});
export const numberSearchNotAllowed = defineError('forbidden', 'NUMBER_SEARCH_NOT_ALLOWED', {
  zh: '您的账号看不到号码,不能按号码查找',
  en: 'This account sees no numbers and cannot search by them',
});
export const numberSearchAlone = defineError('invalid', 'NUMBER_SEARCH_ALONE', {
  zh: '号码须单独查找,不能与姓名、村名或另一号码一起',
  en: 'Search by a number alone, without a name, a village or a second number',
});
export const consentNotTogether = defineError('invalid', 'CONSENT_NOT_TOGETHER', {
  zh: '批量登记同意须写明在场见证人,或附有本人签字的名单',
  en: 'For several people at once name who stood by, or the sheet they signed',
});
export const consentTakenBack = defineError('conflict', 'CONSENT_TAKEN_BACK', {
  zh: '本人已通过自己的链接撤回同意;请本人再次同意,或登记其签名的纸质同意书',
  en: 'The person took this consent back through their own link; ask them to give it there, or enter the sheet they signed',
});
