// How much of the register may leave as a file. 500 health records or 5,000 ordinary ones are a crime when they leak, half of
// that from somebody on duty (侵犯公民个人信息罪解释 art. 5): so one person alone takes at most 500 at a time and 5,000 a day.
import { defineError } from '../../../kernel/errors/index.js';

export const ALONE_AT_MOST = 500;
export const A_DAY_AT_MOST = 5_000;
/** Minutes a link lasts; it opens once. */
export const LINK_MINUTES = 10;
/** Days a file waits for a second person, or for being fetched. */
export const WAITS_DAYS = 3;

export type ExportVerdict = 'go' | 'second-person' | 'too-many';

/** @param today persons this user took today already */
export function exportVerdict(persons: number, today: number): ExportVerdict {
  if (today + persons > A_DAY_AT_MOST) return 'too-many';
  return persons > ALONE_AT_MOST ? 'second-person' : 'go';
}

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
