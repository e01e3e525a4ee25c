/**
 * A dispatched worker is told who signs the contract and where the work is (劳动合同法 arts. 58, 60): a form names both before
 * the post is published.
 */
import type { AdvertRule } from './advert-rule.js';

export const dispatchPartyMissing: AdvertRule = {
  code: 'DISPATCH_PARTY_MISSING',
  level: 'warn',
  draft: true,
  column: 'engagement',
  law: { zh: '劳动合同法第五十八条、第六十条', en: 'Labour Contract Law arts. 58 and 60' },
  text: {
    zh: '派遣岗位须写明签订劳动合同的派遣单位和实际用工单位',
    en: 'A dispatched post names the firm that signs the contract and the plant where the work is',
  },
  find: ({ terms }, { parties }) =>
    terms.engagement === 'dispatch' &&
    parties !== undefined &&
    (parties.employerOfRecordId === null || parties.hostEmployerId === null)
      ? [{ key: 'engagement', expected: parties.employerOfRecordId === null ? 'employerOfRecord' : 'host' }]
      : [],
};
