import { defineError } from '../errors/index.js';

export const phoneInvalid = defineError('invalid', 'PHONE_INVALID', {
  zh: '电话号码不正确',
  en: 'The phone number is not valid',
});
export const forbiddenHealthTerm = defineError('invalid', 'HEALTH_DETAIL_FORBIDDEN', {
  zh: '不得记录乙肝、孕情、艾滋等内容',
  en: 'Hepatitis B, pregnancy and HIV must not be recorded',
});
