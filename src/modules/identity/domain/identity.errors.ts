import { defineError } from '../../../kernel/errors/index.js';

/** One answer for an unknown name, a wrong password and a disabled user. */
export const signInFailed = defineError('unauthenticated', 'SIGN_IN_FAILED', {
  zh: '用户名或密码不正确',
  en: 'The name or the password is not right',
});
export const passwordWrong = defineError('forbidden', 'PASSWORD_WRONG', {
  zh: '当前密码不正确',
  en: 'The current password is not right',
});
export const signInBusy = defineError('unavailable', 'SIGN_IN_BUSY', {
  zh: '登录人数较多,请稍后再试',
  en: 'Many people are signing in; please try again shortly',
});
export const crossSiteRefused = defineError('forbidden', 'CROSS_SITE_REFUSED', {
  zh: '拒绝来自其他网站的请求',
  en: 'Requests from other sites are refused',
});
export const organisationNotFound = defineError('not-found', 'ORGANISATION_NOT_FOUND', {
  zh: '没有这个单位',
  en: 'No such organisation',
});
export const organisationExists = defineError('conflict', 'ORGANISATION_EXISTS', {
  zh: '该单位已登记',
  en: 'This organisation is already registered',
});
export const organisationUnfit = defineError('invalid', 'ORGANISATION_UNFIT', {
  zh: '单位资料不完整或不相符',
  en: 'The organisation’s details do not fit its kind',
});
export const userNotFound = defineError('not-found', 'USER_NOT_FOUND', {
  zh: '没有这个用户',
  en: 'No such user',
});
export const userNameTaken = defineError('conflict', 'USER_NAME_TAKEN', {
  zh: '用户名已被使用',
  en: 'This user name is taken',
});
export const roleUnfit = defineError('invalid', 'ROLE_UNFIT', {
  zh: '该单位不能有此角色',
  en: 'This organisation cannot have that role',
});
export const scopeUnfit = defineError('invalid', 'SCOPE_UNFIT', {
  zh: '负责范围与角色或单位不符',
  en: 'The scope does not fit the role or the organisation',
});
/** One answer for a link that never was, one of another purpose, and one that was mistyped. */
export const linkUnknown = defineError('not-found', 'LINK_NOT_FOUND', {
  zh: '链接不存在,请核对后重试',
  en: 'There is no such link; please check it',
});
export const linkExpired = defineError('gone', 'LINK_EXPIRED', {
  zh: '链接已失效,请联系发给您链接的人社部门',
  en: 'This link has ended; please ask the bureau that sent it',
});
export const tooManyCalls = defineError('too-many', 'TOO_MANY_CALLS', {
  zh: '访问过于频繁,请稍后再试',
  en: 'Too many calls; please try again later',
});
export const demoOnly = defineError('forbidden', 'DEMO_ONLY', {
  zh: '仅限演示模式',
  en: 'Only in demo mode',
});
