/** Pay that no number of hours explains is a false advert (人力资源市场暂行条例 art. 24): kept as a draft until explained. */
import type { AdvertRule } from './advert-rule.js';
import { IMPOSSIBLE_HOURS, overtimeTold } from './overtime.js';

export const overtimeImpossible: AdvertRule = {
  code: 'OVERTIME_IMPOSSIBLE',
  level: 'warn',
  draft: true,
  column: 'pay',
  law: {
    zh: '人力资源市场暂行条例第二十四条;劳动法第四十一条',
    en: 'Interim Regulations on the Human Resources Market art. 24; Labour Law art. 41',
  },
  text: {
    zh: '综合月薪与基本工资推算的加班不可能,说明前只能存为草稿',
    en: 'The overtime this pay implies over the base is impossible: a draft until explained',
  },
  find: ({ terms }) => {
    const hours = overtimeTold(terms);
    return hours !== null && hours > IMPOSSIBLE_HOURS ? [{ key: 'pay', expected: hours }] : [];
  },
};
