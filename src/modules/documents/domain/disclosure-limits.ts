// How many persons' full numbers one account is shown in a day of Asia/Shanghai, in any form. 500 records of a kind that
// matters, or 5,000 of any, make a crime of a leak (侵犯公民个人信息罪解释 art. 5); half of that for somebody on duty.
import { defineError } from '../../../kernel/errors/index.js';

/**
 * - `single`: somebody looked up one by one: a reveal, a person's copy, a row of a ledger;
 * - `listed`: everybody on a list that a duty bounds, such as the passengers of one's own coach;
 * - `exported`: persons in files that leave;
 * - `searched`: searches by a number, which tell whether it is registered.
 */
export type DisclosureForm = 'single' | 'listed' | 'exported' | 'searched';

/** What one account may spend in a day. Numbers that were looked up singly count among the listed ones as well. */
export const MAX_PER_DAY: Readonly<Record<DisclosureForm, number>> = {
  single: 30,
  listed: 5_000,
  exported: 5_000,
  searched: 60,
};

export const disclosureLimit = defineError('too-many', 'REVEAL_LIMIT', {
  zh: '今日查看完整号码的人数已达上限',
  en: 'This account has been shown as many full numbers as it may be today',
});
export const numberSearchLimit = defineError('too-many', 'NUMBER_SEARCH_LIMIT', {
  zh: '今日按号码查找的次数已达上限,请按姓名或村查找',
  en: 'This account has searched by number as often as it may today; search by name or village',
});
