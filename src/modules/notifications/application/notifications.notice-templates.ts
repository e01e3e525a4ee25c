// What the service itself tells an office.
import { defineNotice } from '../domain/notice-template.js';

/** Parameters: day, seq, spelled. The letters are the proof: kept here they cannot be changed there. */
export const AUDIT_ANCHOR = defineNotice({
  name: 'notifications.audit-anchor',
  zh: ({ day, seq, spelled }) => `${day}审计记录封存,第${seq}号。请留存此校验码:${spelled}`,
  en: ({ day, seq, spelled }) =>
    `Audit record sealed on ${day}, number ${seq}. Please keep this code: ${spelled}`,
});

/** In the order of ACCOUNT_CHANGES. Told by number: some of the words of a change are words no parameter may hold. */
const DONE_TO_ACCOUNT = [
  { zh: '已新建', en: 'was created' },
  { zh: '的资料或负责范围已更改', en: 'has another name or scope' },
  { zh: '已重新启用', en: 'was opened again' },
  { zh: '已停用', en: 'was shut' },
  { zh: '的密码已重置', en: 'got a new password' },
  { zh: '的验证器已重置', en: 'lost its second factor, to enrol anew' },
  { zh: '已被全部下线', en: 'was signed out everywhere' },
] as const;
const done = (change: string | number | undefined, language: 'zh' | 'en'): string =>
  DONE_TO_ACCOUNT[Number(change)]?.[language] ?? (language === 'zh' ? '有变动' : 'was changed');

/** Parameters: account, change (its number), by. To the owner of the account and to its office. */
export const ACCOUNT_TOLD = defineNotice({
  name: 'notifications.account-changed',
  zh: ({ account, change, by }) =>
    `账号${account}${done(change, 'zh')},由${by}办理或批准。如非本人或本单位要求,请立即联系安全管理员和审计。`,
  en: ({ account, change, by }) =>
    `Account ${account} ${done(change, 'en')}, done or approved by ${by}. If nobody asked for this, tell the security administrator and the auditor at once.`,
});

/** Parameter: by. To those who may be the second person. */
export const APPROVAL_WAITS = defineNotice({
  name: 'notifications.approval-waits',
  zh: ({ by }) => `${by}提出的一项操作等待另一人批准,请在“待批准”中查看。`,
  en: ({ by }) => `Something ${by} asked for waits for a second person; please look under “To approve”.`,
});
