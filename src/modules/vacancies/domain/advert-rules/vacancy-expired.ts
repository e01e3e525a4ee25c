/** A vacancy that ends before the fair is nothing to offer there. */
import type { AdvertRule } from './advert-rule.js';

export const vacancyExpired: AdvertRule = {
  code: 'VACANCY_EXPIRED',
  level: 'warn',
  column: 'validUntil',
  law: {
    zh: '人力资源市场暂行条例第二十四条(信息真实)',
    en: 'Interim Regulations on the Human Resources Market art. 24 (truth of adverts)',
  },
  text: { zh: '岗位有效期早于招聘会', en: 'The vacancy ends before the fair' },
  find: ({ terms }, { asOf }) =>
    terms.validUntil !== null && terms.validUntil < asOf ? [{ key: 'validUntil' }] : [],
};
