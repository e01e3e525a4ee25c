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
export const passwordWeak = defineError('invalid', 'PASSWORD_WEAK', {
  zh: '密码过于简单或常见,请另选一个',
  en: 'This password is too simple or too common; please choose another',
});
export const pinWeak = defineError('invalid', 'PIN_WEAK', {
  zh: '口令须为六位数字,且不能连续或重复',
  en: 'A PIN is six digits that neither run nor repeat',
});
/** One answer for a wrong, a used and an outdated code. */
export const codeWrong = defineError('forbidden', 'CODE_WRONG', {
  zh: '验证码不正确或已使用',
  en: 'The code is not right or has been used',
});
export const nothingToConfirm = defineError('wrong-state', 'NOTHING_TO_CONFIRM', {
  zh: '请先开始绑定验证器',
  en: 'Begin the enrolment first',
});
export const tooManyAttempts = defineError('too-many', 'GUESSING_TOO_FAST', {
  zh: '尝试过于频繁,请稍后再试',
  en: 'Too many tries; please wait a while',
});
export const administratorTwice = defineError('conflict', 'ADMINISTRATOR_TWICE', {
  zh: '同一人不能兼任系统、安全、审计管理员',
  en: 'Nobody is system, security and audit administrator at once',
});
export const lastAdministrator = defineError('limit-reached', 'LAST_ADMINISTRATOR', {
  zh: '不能停用最后一名安全管理员',
  en: 'The last security administrator stays',
});
export const enoughAdministrators = defineError('limit-reached', 'ADMINISTRATORS_SUFFICIENT', {
  zh: '已有两名可登录的安全管理员,请由他们办理',
  en: 'Two security administrators can sign in; let them do it',
});
export const deskUnknown = defineError('not-found', 'DESK_NOT_FOUND', {
  zh: '没有这个登记台',
  en: 'No such desk',
});
/** What was found of the browser stands in the details: `staff_session`, `staff_browser`. */
export const linkOfStaff = defineError('forbidden', 'LINK_OF_STAFF', {
  zh: '此浏览器由工作人员使用,不能替对方打开链接;请按听到的内容代为登记',
  en: 'This browser is signed in as staff, or was; enter what the other side said as you heard it instead',
});
export const linkNotFound = defineError('not-found', 'SIGNED_LINK_NOT_FOUND', {
  zh: '没有这个链接',
  en: 'No such link',
});
export const linksTooMany = defineError('limit-reached', 'LINKS_TOO_MANY', {
  zh: '有效链接过多,请先收回不用的链接',
  en: 'Too many links are open; take back one that is not used first',
});
export const codesTooMany = defineError('too-many', 'LINK_CODES_TOO_MANY', {
  zh: '今天的验证码已用完,请明天再试',
  en: 'No more codes today; please try again tomorrow',
});
export const linkCodeWrong = defineError('forbidden', 'LINK_CODE_WRONG', {
  zh: '验证码不正确或已失效,可重新发送',
  en: 'The code is not right or has ended; a new one can be sent',
});
export const noWayForCode = defineError('wrong-state', 'NO_WAY_FOR_CODE', {
  zh: '无法向登记的联系方式发送验证码',
  en: 'There is no way to send a code to the registered contact',
});
export const deviceOfAnother = defineError('conflict', 'DEVICE_OF_ANOTHER', {
  zh: '此设备编号属于另一个账号',
  en: 'This device belongs to another account',
});
/** What it kept can be opened by nobody any more. */
export const deviceLocked = defineError('gone', 'DEVICE_LOCKED', {
  zh: '此设备已锁定,本机保存的内容已失效',
  en: 'This device is locked; what it kept cannot be opened any more',
});
export const deviceNotFound = defineError('not-found', 'DEVICE_NOT_FOUND', {
  zh: '没有这台设备',
  en: 'No such device',
});
