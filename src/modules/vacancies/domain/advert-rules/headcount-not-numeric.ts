/** Places are held and used by number; "some" cannot be filled (人力资源市场暂行条例 art. 24: the number is to be told). */
import type { AdvertRule } from './advert-rule.js';

export const headcountNotNumeric: AdvertRule = {
  code: 'HEADCOUNT_NOT_NUMERIC',
  level: 'warn',
  draft: true,
  column: 'headcount',
  law: {
    zh: '人力资源市场暂行条例第二十四条',
    en: 'Interim Regulations on the Human Resources Market art. 24',
  },
  text: {
    zh: '招聘人数不是数字,写明前只能存为草稿',
    en: 'The headcount is no number: a draft until one is given',
  },
  find: ({ terms }) => (terms.headcount === null ? [{ key: 'headcount' }] : []),
};
