import { defineError } from '../../../kernel/errors/index.js';

export const employerNotFound = defineError('not-found', 'EMPLOYER_NOT_FOUND', {
  zh: '找不到该企业',
  en: 'No such employer',
});
export const employerExists = defineError('conflict', 'EMPLOYER_EXISTS', {
  zh: '该统一社会信用代码的企业已登记',
  en: 'An employer with this unified social credit code is already registered',
});
export const usccInvalid = defineError('invalid', 'USCC_INVALID', {
  zh: '统一社会信用代码无效',
  en: 'The unified social credit code is not valid',
});
export const notYourDistrict = defineError('forbidden', 'NOT_YOUR_DISTRICT', {
  zh: '该企业不属于本区',
  en: 'This employer belongs to another district',
});
export const nameMissing = defineError('invalid', 'EMPLOYER_NAME_MISSING', {
  zh: '缺企业名称',
  en: 'The name of the employer is missing',
});
export const agentIdInvalid = defineError('invalid', 'AGENT_ID_INVALID', {
  zh: '经办人身份证号无效',
  en: 'The ID number of the agent is not valid',
});
export const agentTooYoung = defineError('invalid', 'AGENT_TOO_YOUNG', {
  zh: '经办人未满十八周岁',
  en: 'The agent is under 18',
});
export const violationNotFound = defineError('not-found', 'VIOLATION_NOT_FOUND', {
  zh: '找不到该违规记录',
  en: 'No such violation on record',
});
export const violationSettled = defineError('wrong-state', 'VIOLATION_SETTLED', {
  zh: '该违规记录已了结',
  en: 'This violation is settled already',
});
