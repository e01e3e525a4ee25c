import { defineError } from '../../../kernel/errors/index.js';

export const noSuchPerson = defineError('not-found', 'OWN_PAGE_PERSON_UNKNOWN', {
  zh: '没有此人员',
  en: 'No such person',
});
export const notYourJob = defineError('not-found', 'OWN_PAGE_JOB_UNKNOWN', {
  zh: '这不是您的岗位',
  en: 'This is not your post',
});
