import { defineError } from '../../../kernel/errors/index.js';

export const vacancyNotFound = defineError('not-found', 'VACANCY_NOT_FOUND', {
  zh: '找不到该岗位',
  en: 'No such vacancy',
});
export const vacancyExists = defineError('conflict', 'VACANCY_EXISTS', {
  zh: '该企业已有相同条件的岗位',
  en: 'This employer already has a vacancy of the same terms',
});
export const vacancyFull = defineError('limit-reached', 'VACANCY_FULL', {
  zh: '岗位名额已满',
  en: 'Every place of this vacancy is held or used',
});
export const noBedLeft = defineError('limit-reached', 'NO_BED_LEFT', {
  zh: '该性别的床位已满',
  en: 'Every bed for this sex is taken',
});
export const advertRefused = defineError('invalid', 'ADVERT_REFUSED', {
  zh: '招聘信息含违法内容,不能登记',
  en: 'The advert breaks the law and cannot be registered',
});
export const vacancyNotYours = defineError('forbidden', 'VACANCY_NOT_YOURS', {
  zh: '该岗位不属于本区或本企业',
  en: 'This vacancy belongs to another district or employer',
});
export const vacancyNotDraft = defineError('wrong-state', 'VACANCY_NOT_DRAFT', {
  zh: '只有草稿可以修改,请先退回或下架',
  en: 'Only a draft can be changed: send it back or take it down first',
});
export const headcountPromised = defineError('conflict', 'HEADCOUNT_PROMISED', {
  zh: '名额或床位不能少于已录用和在岗人数',
  en: 'Places and beds cannot be fewer than those already held or used',
});
export const vacancyOver = defineError('wrong-state', 'VACANCY_OVER', {
  zh: '岗位已关闭、到期或被退回,请先重新打开',
  en: 'The vacancy is closed, ended or rejected: open it again first',
});
