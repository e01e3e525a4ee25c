import { defineError } from '../../../kernel/errors/index.js';

export const approvalNotFound = defineError('not-found', 'APPROVAL_NOT_FOUND', {
  zh: '没有这项待批准的操作',
  en: 'There is no such act waiting for approval',
});
export const approvalAlreadyDecided = defineError('wrong-state', 'APPROVAL_ALREADY_DECIDED', {
  zh: '此操作已有结论',
  en: 'This request has been decided already',
});
export const approvalExpired = defineError('gone', 'APPROVAL_EXPIRED', {
  zh: '此申请已过期,请重新提出',
  en: 'This request has expired; please make it again',
});
export const approvalPending = defineError('conflict', 'APPROVAL_ALREADY_PENDING', {
  zh: '同一操作已在等待批准',
  en: 'The same act is waiting for approval already',
});
export const secondApproverRequired = defineError('forbidden', 'SECOND_APPROVER_REQUIRED', {
  zh: '须由另一人批准,本人不能批准自己的申请或自己的账号',
  en: 'Another person must approve; nobody approves their own request or an act on their own account',
});
export const requesterInactive = defineError('wrong-state', 'APPROVAL_REQUESTER_INACTIVE', {
  zh: '申请人已停用或不再担任该角色,请由他人重新提出',
  en: 'Whoever asked is disabled or has lost that role; somebody else must ask again',
});
