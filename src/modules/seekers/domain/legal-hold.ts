// A hold keeps a person from being erased while a claim, a case or an inspection needs the record. It lasts as long as a claim can
// be brought (民法典 art. 188: three years) and is renewed on a new document, never for ever; it ends by itself.
import { defineError } from '../../../kernel/errors/index.js';

export const MAX_HOLD_YEARS = 3;

/** @param today local date. @returns the last day a hold set today may have */
export function latestHoldDay(today: string): string {
  const [year = '', ...rest] = today.split('-');
  const monthAndDay = rest.join('-') === '02-29' ? '02-28' : rest.join('-');
  return `${Number(year) + MAX_HOLD_YEARS}-${monthAndDay}`;
}

/** @throws holdTooLong, holdAlreadyOver */
export function checkHoldDays(today: string, until: string): void {
  if (until < today) throw holdAlreadyOver({ until });
  const latest = latestHoldDay(today);
  if (until > latest) throw holdTooLong({ until, latest });
}

export const holdTooLong = defineError('invalid', 'LEGAL_HOLD_TOO_LONG', {
  zh: '依法保留最长三年,到期可凭新的文件续期',
  en: 'A legal hold lasts three years at most; it is renewed on a new document',
});
export const holdAlreadyOver = defineError('invalid', 'LEGAL_HOLD_ENDS_IN_THE_PAST', {
  zh: '截止日期不能早于今天',
  en: 'The hold would be over already',
});
export const holdNotFound = defineError('not-found', 'LEGAL_HOLD_NOT_FOUND', {
  zh: '没有这项依法保留,或已解除',
  en: 'There is no such legal hold, or it was lifted',
});
