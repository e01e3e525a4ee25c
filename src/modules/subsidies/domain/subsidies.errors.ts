import { defineError } from '../../../kernel/errors/index.js';

export const policyNotFound = defineError('not-found', 'SUBSIDY_POLICY_NOT_FOUND', {
  zh: '找不到该补贴政策',
  en: 'No such subsidy policy',
});
export const policyNotYours = defineError('forbidden', 'SUBSIDY_POLICY_NOT_YOURS', {
  zh: '该政策由另一地主管',
  en: 'This policy is another place’s to decide on',
});
export const rulesUnsound = defineError('invalid', 'SUBSIDY_RULES_UNSOUND', {
  zh: '政策规则不成立',
  en: 'The rules of this policy cannot be carried out',
});
export const policyEndsBefore = defineError('invalid', 'SUBSIDY_POLICY_ENDS_BEFORE', {
  zh: '结束日期早于开始日期',
  en: 'It would end before it began',
});
export const policyKindDiffers = defineError('conflict', 'SUBSIDY_POLICY_KIND_DIFFERS', {
  zh: '同一政策编号不能换补贴类型',
  en: 'A policy keeps its kind from revision to revision',
});
export const stayNotFound = defineError('not-found', 'SUBSIDY_STAY_NOT_FOUND', {
  zh: '找不到已上岗的记录',
  en: 'No such confirmed start',
});
export const notDue = defineError('wrong-state', 'SUBSIDY_NOT_DUE', {
  zh: '尚不符合申领条件',
  en: 'Not due',
});
export const claimedAlready = defineError('conflict', 'SUBSIDY_CLAIMED_ALREADY', {
  zh: '该人员同一政策同一期间已申领',
  en: 'Claimed already for this person, policy and period',
});
export const claimNotFound = defineError('not-found', 'SUBSIDY_CLAIM_NOT_FOUND', {
  zh: '找不到该申领',
  en: 'No such claim',
});
export const paperNotTheirs = defineError('forbidden', 'SUBSIDY_PAPER_NOT_THEIRS', {
  zh: '该材料不由该方提供',
  en: 'This paper is not for that party to give',
});
export const ticketWithoutPrice = defineError('invalid', 'TICKET_WITHOUT_PRICE', {
  zh: '车票须填金额,其他材料不填',
  en: 'A ticket has a price, other papers have none',
});
export const nothingToPost = defineError('wrong-state', 'SUBSIDY_NOTHING_TO_POST', {
  zh: '没有初审通过、可以公示的申领',
  en: 'No checked claim to post',
});
export const noticeNotFound = defineError('not-found', 'SUBSIDY_NOTICE_NOT_FOUND', {
  zh: '找不到该公示',
  en: 'No such public notice',
});
