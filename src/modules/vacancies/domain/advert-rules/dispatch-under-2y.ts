/** A dispatch firm contracts for at least two years (劳动合同法 art. 58). */
import type { AdvertRule } from './advert-rule.js';

const LEAST_MONTHS = 24;

export const dispatchUnder2y: AdvertRule = {
  code: 'DISPATCH_UNDER_2Y',
  level: 'warn',
  column: 'term',
  law: { zh: '劳动合同法第五十八条', en: 'Labour Contract Law art. 58' },
  text: { zh: '劳务派遣合同少于两年', en: 'A dispatch contract under two years' },
  find: ({ terms }) => {
    const short =
      terms.contractKind === 'task' ||
      (terms.contractKind === 'fixed' &&
        terms.contractMonths !== null &&
        terms.contractMonths < LEAST_MONTHS);
    return terms.engagement === 'dispatch' && short ? [{ key: 'term', expected: LEAST_MONTHS }] : [];
  },
};
