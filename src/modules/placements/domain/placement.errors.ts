import { defineError } from '../../../kernel/errors/index.js';

export const placementNotFound = defineError('not-found', 'PLACEMENT_NOT_FOUND', {
  zh: '未找到该安置记录',
  en: 'The placement is not found',
});
export const placementStands = defineError('conflict', 'PLACEMENT_STANDS', {
  zh: '此人在该岗位已有未结束的安置记录',
  en: 'The person has an open placement at this post already',
});
export const postMissing = defineError('invalid', 'POST_MISSING', {
  zh: '须注明岗位,或企业与工种名称',
  en: 'Name a vacancy, or the employer and the job in words',
});
export const startOverlap = defineError('conflict', 'START_OVERLAP', {
  zh: '同一人在岗时间重叠',
  en: 'Two starts of the same person overlap',
});
export const historyWithoutDay = defineError('invalid', 'HISTORY_WITHOUT_DAY', {
  zh: '历史记录至少须有出发、到达或上岗日期之一',
  en: 'A past record needs at least one of the days of departure, arrival or start',
});
export const notThisRoute = defineError('forbidden', 'MOVE_BELONGS_ELSEWHERE', {
  zh: '此步骤由体检或批次办理,不能直接修改',
  en: 'This step is made by the medical check or the batch, not by hand',
});
export const cooperationUnknown = defineError('not-found', 'COOPERATION_NOT_FOUND', {
  zh: '未找到该劳务协作',
  en: 'The cooperation is not found',
});
export const callNotFound = defineError('not-found', 'CALL_NOT_FOUND', {
  zh: '未找到该通话任务',
  en: 'The call is not found',
});
export const callMade = defineError('wrong-state', 'CALL_ALREADY_CLOSED', {
  zh: '该通话已登记或已取消',
  en: 'This call was made or called off already',
});
export const answerTooLate = defineError('conflict', 'ANSWER_TOO_LATE', {
  zh: '已过答复期限或已有结果',
  en: 'It is too late for this answer; see what happened since',
});
export const listChanged = defineError('conflict', 'LIST_CHANGED', {
  zh: '名单已变化,请重新查看后再确认',
  en: 'The list has changed; look at it again before answering all of it',
});
export const nothingToUndo = defineError('wrong-state', 'NOTHING_TO_UNDO', {
  zh: '上一步不可撤销',
  en: 'The last move cannot be taken back',
});
export const undoWindowOver = defineError('wrong-state', 'UNDO_WINDOW_OVER', {
  zh: '撤销期已过',
  en: 'The time to take it back is over',
});
export const nobodyIsAsked = defineError('wrong-state', 'NOBODY_IS_ASKED', {
  zh: '目前没有待答复的人员',
  en: 'Nobody waits for an answer now',
});
export const nothingEnteredFor = defineError('wrong-state', 'NOTHING_ENTERED_FOR_PARTY', {
  zh: '没有由他人代该方登记的内容',
  en: 'Nothing was entered for that party by somebody else',
});
export const disputeNotFound = defineError('not-found', 'DISPUTE_NOT_FOUND', {
  zh: '未找到该争议',
  en: 'The dispute is not found',
});
export const placeNotKept = defineError('wrong-state', 'PLACE_NOT_KEPT', {
  zh: '该名额未被占用',
  en: 'This placement holds no place that could be reopened',
});
/** One answer whether it is too early, too late or without consent: a refusal tells nothing about the person. */
export const numbersNotShown = defineError('forbidden', 'NUMBERS_NOT_SHOWN', {
  zh: '录用前、离职30日后或本人未同意时不显示身份证号和电话',
  en: 'Numbers are shown from acceptance to 30 days after leaving, with the person’s consent',
});
export const barredFromPost = defineError('wrong-state', 'PLACEMENT_BARRED', {
  zh: '此人因体检结论不得从事该岗位,不能确认上岗',
  en: 'The person is barred from this post by the examination and cannot have started',
});
export const notOnThisRoad = defineError('wrong-state', 'NOT_ON_THIS_ROAD', {
  zh: '此人不在该企业到岗途中,请核对名单',
  en: 'The person is not on the way to this company; look at the list again',
});
export const exposureNotCovered = defineError('wrong-state', 'EXPOSURE_NOT_COVERED', {
  zh: '实际岗位有职业病危害,当日无覆盖该危害的体检结论,不得上岗',
  en: 'The post worked at has a hazard no conclusion covers that day',
});
export const startDayMissing = defineError('invalid', 'START_DAY_MISSING', {
  zh: '确认上岗须填实际上岗日期',
  en: 'A start needs the day it was',
});
export const disputeResolverOther = defineError('forbidden', 'DISPUTE_RESOLVER_OTHER', {
  zh: '此争议由指定的裁定人处理,可先变更裁定人',
  en: 'A named person settles this dispute; name another one first',
});
export const disputeOwnEntry = defineError('forbidden', 'DISPUTE_OWN_ENTRY', {
  zh: '争议中的话由您代录,须由他人裁定',
  en: 'You entered the word in question; somebody else settles it',
});
export const disputeResolverUnknown = defineError('invalid', 'DISPUTE_RESOLVER_UNKNOWN', {
  zh: '裁定人须为本协作范围内在用的人社部门或工作站账号',
  en: 'The resolver must be an active account of a bureau or station of this cooperation',
});
export const findingImpossible = defineError('wrong-state', 'FINDING_IMPOSSIBLE', {
  zh: '该认定与安置当前状态不符',
  en: 'This finding does not fit where the placement stands',
});
export const findingIncomplete = defineError('invalid', 'FINDING_INCOMPLETE', {
  zh: '认定上岗或离职须填日期,离职须填原因',
  en: 'A start or a leaving needs its day, a leaving also its reason',
});
export const notAtWork = defineError('wrong-state', 'NOT_AT_WORK', {
  zh: '此人未在该企业上岗',
  en: 'The person is not at work there',
});
export const leftBeforeStart = defineError('invalid', 'LEFT_BEFORE_START', {
  zh: '离职日期早于上岗日期',
  en: 'The leaving lies before the start',
});
export const leftInFuture = defineError('invalid', 'LEFT_IN_FUTURE', {
  zh: '离职日期不能晚于今天',
  en: 'The leaving lies in the future',
});
export const jobChangeNeedsEnd = defineError('wrong-state', 'JOB_CHANGE_NEEDS_END', {
  zh: '原企业尚未报告离职:由企业报告,或由人社部门凭证明认定后再转岗',
  en: 'The old employer has not reported the leaving: it must, or the bureau with a paper, before the job is changed',
});
