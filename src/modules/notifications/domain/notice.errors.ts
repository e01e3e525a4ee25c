import { defineError } from '../../../kernel/errors/index.js';

export const noticeNotFound = defineError('not-found', 'NOTICE_NOT_FOUND', {
  zh: '没有这条通知',
  en: 'No such notice',
});
export const noticeTextForbidden = defineError('invalid', 'NOTICE_TEXT_FORBIDDEN', {
  zh: '通知内容不得包含身份证号、贫困身份或医学用语',
  en: 'A notice may not hold an ID number, a poverty status or a medical word',
});
export const noticeTemplateUnknown = defineError('invalid', 'NOTICE_TEMPLATE_UNKNOWN', {
  zh: '没有这个通知模板',
  en: 'There is no notice template of this name',
});
export const gatewayUnknown = defineError('not-found', 'GATEWAY_UNKNOWN', {
  zh: '没有这个短信或消息网关',
  en: 'No such gateway',
});
export const gatewayNotAuthenticated = defineError('unauthenticated', 'GATEWAY_NOT_AUTHENTICATED', {
  zh: '网关口令不正确',
  en: 'The gateway’s secret is not right',
});
export const demoOutboxOnly = defineError('not-found', 'DEVELOPMENT_OUTBOX_OFF', {
  zh: '开发发件箱未启用',
  en: 'The development outbox is off',
});
