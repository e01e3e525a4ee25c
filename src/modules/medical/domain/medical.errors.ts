import { defineError } from '../../../kernel/errors/index.js';

export const checkNotFound = defineError('not-found', 'MEDICAL_CHECK_NOT_FOUND', {
  zh: '没有此体检单',
  en: 'No such medical check',
});
export const clinicNotFound = defineError('not-found', 'CLINIC_NOT_FOUND', {
  zh: '没有此体检机构',
  en: 'No such medical institution',
});
export const conclusionConflict = defineError('conflict', 'MED_CONFLICT', {
  zh: '与已有结论不一致,已提出争议',
  en: 'Differs from the conclusion on record; a dispute was opened',
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
