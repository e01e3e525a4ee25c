// How much of the register may leave as a file. 500 health records or 5,000 ordinary ones are a crime when they leak, half of
// that from somebody on duty (侵犯公民个人信息罪解释 art. 5): so one person alone takes at most 500 at a time; a day's limit is one of the `disclosure-limits`.
import { defineError } from '../../../kernel/errors/index.js';

export const MAX_ROWS_WITHOUT_APPROVAL = 500;
/** Minutes a link lasts; it opens once. */
export const LINK_MINUTES = 10;
/** Days a file waits for a second person, or for being fetched. */
export const WAITS_DAYS = 3;

export const needsSecondPerson = (persons: number): boolean => persons > MAX_ROWS_WITHOUT_APPROVAL;

export const exportLimit = defineError('too-many', 'EXPORT_LIMIT', {
  zh: '当日导出人数已达上限',
  en: 'No more persons can be exported by this account today',
});
export const exportUnknown = defineError('not-found', 'EXPORT_UNKNOWN', {
  zh: '没有此文件,或链接已用过、已过期',
  en: 'No such file, or its link was used or has run out',
});
export const exportNeedsOther = defineError('forbidden', 'EXPORT_NEEDS_SECOND_PERSON', {
  zh: '须由另一人批准',
  en: 'Another person must approve this export',
});
