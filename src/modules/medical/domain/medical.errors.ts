import { defineError } from '../../../kernel/errors/index.js';

export const checkNotFound = defineError('not-found', 'MEDICAL_CHECK_NOT_FOUND', {
  zh: '没有此体检单',
  en: 'No such medical check',
});
export const clinicNotFound = defineError('not-found', 'CLINIC_NOT_FOUND', {
  zh: '没有此体检机构',
  en: 'No such medical institution',
});
export const forbiddenMedicalText = defineError('invalid', 'MED_FORBIDDEN_TEXT', {
  zh: '不得记录乙肝、孕情、艾滋等内容',
  en: 'Hepatitis B, pregnancy and HIV must not be recorded',
});
export const resultIncomplete = defineError('invalid', 'RESULT_INCOMPLETE', {
  zh: '结果填写不完整',
  en: 'The result lacks a part it needs',
});
export const forecastWithoutDeparture = defineError('invalid', 'FORECAST_WITHOUT_DEPARTURE', {
  zh: '没有出发日期,请指定最后体检日',
  en: 'No departure is planned; name the last day that counts',
});
export const noSlotLeft = defineError('limit-reached', 'NO_SLOT_LEFT', {
  zh: '当日名额已满',
  en: 'No slot left that day',
});
export const clinicClosed = defineError('wrong-state', 'CLINIC_CLOSED', {
  zh: '该机构当日不开诊',
  en: 'The institution is closed that day',
});
export const noClinicFiled = defineError('wrong-state', 'NO_CLINIC_FILED', {
  zh: '尚无备案此类检查的机构',
  en: 'No institution is filed for this examination',
});
export const outOfScope = defineError('wrong-state', 'INSTITUTION_OUT_OF_SCOPE', {
  zh: '该机构未备案此类检查',
  en: 'The institution is not filed for this examination',
});
export const blockElsewhere = defineError('forbidden', 'BLOCK_AREA_NOT_YOURS', {
  zh: '不在您负责的区域',
  en: 'Outside the area you are responsible for',
});
export const blockNotFound = defineError('not-found', 'TOWNSHIP_BLOCK_NOT_FOUND', {
  zh: '没有此乡镇预留名额',
  en: 'No such block of a township',
});
export const blockFull = defineError('limit-reached', 'BLOCK_FULL', {
  zh: '该乡镇预留名额已满',
  en: 'The block of the township is full',
});
export const blockOtherKind = defineError('wrong-state', 'BLOCK_OF_OTHER_KIND', {
  zh: '体检类别与预留名额不符',
  en: 'The block is for another kind of examination',
});
export const feeBorneByWorker = defineError('invalid', 'FEE_BORNE_BY_WORKER', {
  zh: '体检费用不得由本人承担',
  en: 'The worker may not be charged for the examination',
});
export const notSuspected = defineError('wrong-state', 'NO_REFERRAL_DUE', {
  zh: '此结论无须转诊',
  en: 'This conclusion asks for no referral',
});
