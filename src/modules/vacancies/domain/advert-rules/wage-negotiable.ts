/** Pay must be told to whoever is to decide (劳动合同法 art. 8). */
import type { AdvertRule } from './advert-rule.js';

export const wageNegotiable: AdvertRule = {
  code: 'WAGE_NEGOTIABLE',
  level: 'warn',
  draft: true,
  column: 'pay',
  law: { zh: '劳动合同法第八条', en: 'Labour Contract Law art. 8' },
  text: { zh: '工资面议或未写明,写明前只能存为草稿', en: 'Pay is not told: a draft until it is' },
  find: ({ terms }) => (terms.payMin === null && terms.payMax === null ? [{ key: 'pay' }] : []),
};
