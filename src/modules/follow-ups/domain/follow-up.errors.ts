import { defineError } from '../../../kernel/errors/index.js';

export const followUpNotFound = defineError('not-found', 'FOLLOW_UP_NOT_FOUND', {
  zh: '没有此回访',
  en: 'No such follow-up',
});
export const concernNotFound = defineError('not-found', 'CONCERN_NOT_FOUND', {
  zh: '没有此诉求',
  en: 'No such concern',
});
export const followUpWithoutStart = defineError('wrong-state', 'FOLLOWUP_WITHOUT_START', {
  zh: '无企业确认上岗,不得记稳岗',
  en: 'No start confirmed by the employer: nothing to follow up',
});
export const dutyNotFound = defineError('not-found', 'START_DUTY_NOT_FOUND', {
  zh: '该人员没有此项上岗后事项',
  en: 'Nothing of this kind is due for this person',
});
export const dutyRecordedByParty = defineError('conflict', 'START_DUTY_RECORDED_BY_PARTY', {
  zh: '对方已自行登记,只能由对方更改;有异议请联系对方',
  en: 'The other party recorded this itself, and only it can change it. Ask that party if it is wrong.',
});
export const dutyBeforeStart = defineError('invalid', 'START_DUTY_DAY', {
  zh: '办理日期不能早于上岗日期,也不能晚于今天',
  en: 'The day lies before the start or in the future',
});
export const evidenceNotFound = defineError('not-found', 'EVIDENCE_NOT_FOUND', {
  zh: '没有此佐证',
  en: 'No such evidence',
});
export const evidenceThere = defineError('conflict', 'EVIDENCE_THERE', {
  zh: '这一期的佐证已登记,内容不同,不能改写;以该方自己登记的为准',
  en: 'This period is recorded already, with other words, and is not written over. What the party recorded itself stands.',
});
export const evidencePeriod = defineError('invalid', 'EVIDENCE_PERIOD', {
  zh: '佐证的起止日期有误:止不早于起,工资和参保每条最多一个月',
  en: 'The period is wrong: it ends after it begins, and a wage or insurance proves one month at most',
});
export const evidenceFileMissing = defineError('invalid', 'EVIDENCE_FILE_MISSING', {
  zh: '没有上传文件',
  en: 'No file was sent',
});
export const evidenceFileNotFound = defineError('not-found', 'EVIDENCE_FILE_NOT_FOUND', {
  zh: '没有此佐证文件',
  en: 'No such file',
});
export const evidenceFileTooLarge = defineError('invalid', 'EVIDENCE_FILE_TOO_LARGE', {
  zh: '文件超过5兆',
  en: 'The file is larger than 5 MB',
});
export const evidenceFileKind = defineError('invalid', 'EVIDENCE_FILE_KIND', {
  zh: '只收照片(JPEG、PNG)和不含脚本的PDF,以内容为准',
  en: 'Only pictures (JPEG, PNG) and PDF without scripts are kept, judged by their content',
});
export const evidenceFilesFull = defineError('limit-reached', 'EVIDENCE_FILES_FULL', {
  zh: '每条佐证最多5个文件',
  en: 'Five files for one piece of evidence at most',
});
