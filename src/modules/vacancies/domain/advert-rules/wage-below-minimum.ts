/**
 * The base wage, without overtime, may not be under the minimum of the place and day (最低工资规定 art. 12; 劳动法 art. 48).
 * Pay in probation may not be under it either (劳动合同法 art. 20).
 */
import { figures } from '../reading/written.js';
import type { AdvertRule, Hit } from './advert-rule.js';
import { proseOf } from './wording.js';

const PROBATION_PAY = /试用期?(?:间|内)?(?:的)?(?:工资|薪资|月薪|待遇|底薪)[^,;]{0,4}?(\d{3,5})(?![\d%])/u;

export const wageBelowMinimum: AdvertRule = {
  code: 'WAGE_BELOW_MINIMUM',
  level: 'refuse',
  column: 'baseWage',
  law: {
    zh: '劳动法第四十八条;最低工资规定;劳动合同法第二十条',
    en: 'Labour Law art. 48; Minimum Wage Provisions; Labour Contract Law art. 20',
  },
  text: {
    zh: '工资低于当地当时的最低工资标准',
    en: 'The pay is under the minimum wage of that place and day',
  },
  find: (advert, { minimumWage }) => {
    if (minimumWage === null) return [];
    const { baseWage, payMin, payMax } = advert.terms;
    const hits: Hit[] = [];
    if (baseWage !== null && baseWage < minimumWage) hits.push({ key: 'baseWage', expected: minimumWage });
    const promised = baseWage === null ? (payMin ?? payMax) : (payMax ?? payMin);
    if (promised !== null && promised < minimumWage) hits.push({ key: 'pay', expected: minimumWage });
    for (const { key, text } of proseOf(advert)) {
      const told = PROBATION_PAY.exec(figures(text))?.[1];
      if (told !== undefined && Number(told) < minimumWage) hits.push({ key, expected: minimumWage });
    }
    return hits;
  },
};
