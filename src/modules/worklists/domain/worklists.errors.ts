import { defineError } from '../../../kernel/errors/index.js';

export const viewNotFound = defineError('not-found', 'SAVED_VIEW_NOT_FOUND', {
  zh: '未找到此视图',
  en: 'No such view',
});
export const viewNameTaken = defineError('conflict', 'SAVED_VIEW_NAME_TAKEN', {
  zh: '已有同名视图',
  en: 'You have a view of that name',
});
export const viewFilterUnfit = defineError('invalid', 'SAVED_VIEW_FILTER_UNFIT', {
  zh: '此列表没有这样的筛选条件',
  en: 'The list is not narrowed by these words',
});
export const handOverInvalid = defineError('invalid', 'HAND_OVER_INVALID', {
  zh: '移交有误:须为两名不同的基层干部,且片区或人员属于移交人',
  en: 'Hand-over is wrong: two different caseworkers, and areas or people that are the first one’s',
});
