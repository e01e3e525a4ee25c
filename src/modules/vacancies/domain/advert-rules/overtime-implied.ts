/**
 * What an all-in wage says once the base is taken out (劳动法 arts. 41, 44; 21.75 pay days of eight hours): shown while the
 * advert is written, so that 综合4500 over a base of 2130 is seen for the hours it means.
 */
import type { AdvertRule } from './advert-rule.js';
import { LAWFUL_HOURS, overtimeTold } from './overtime.js';

const PAY_DAYS = 21.75;
const HOURS_A_DAY = 8;
const CENTS = 100;

export const overtimeImplied: AdvertRule = {
  code: 'OVERTIME_IMPLIED',
  level: 'info',
  column: 'pay',
  law: {
    zh: '劳动法第四十一条、第四十四条;劳社部发〔2008〕3号',
    en: 'Labour Law arts. 41 and 44; Notice 3 of 2008 of the ministry of labour',
  },
  text: {
    zh: '按基本工资折算的时薪,以及综合月薪所含加班小时(按二倍计)',
    en: 'The hourly wage by the base, and the overtime hours the all-in wage holds (at 200 %)',
  },
  find: ({ terms }) => {
    const hours = overtimeTold(terms);
    if (hours === null || terms.baseWage === null) return [];
    const hourly = Math.round((terms.baseWage / PAY_DAYS / HOURS_A_DAY) * CENTS) / CENTS;
    return [{ key: 'pay', expected: { hours, hourly, lawfulHours: LAWFUL_HOURS } }];
  },
};
