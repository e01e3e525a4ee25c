/**
 * Pay in probation is at least 80 % of the agreed wage, and never under the minimum of the place (劳动合同法 art. 20). What
 * the advert tells of an amount under the minimum is `WAGE_BELOW_MINIMUM`'s; this looks at the share.
 */
import { figures } from '../reading/written.js';
import type { AdvertRule, Hit } from './advert-rule.js';
import { proseOf } from './wording.js';

const LEAST_SHARE = 0.8;
const PERCENT = 100;
const SHARE =
  /试用期?(?:间|内)?(?:的)?(?:工资|薪资|月薪|待遇|底薪)?[^,;]{0,6}?(?<!\d)(\d{2})%|试用期?(?:间|内)?(?:的)?(?:工资|薪资|月薪|待遇|底薪)?[^,;]{0,4}?打?([4-9四五六七八九])折/u;
const AMOUNT = /试用期?(?:间|内)?(?:的)?(?:工资|薪资|月薪|待遇|底薪)[^,;]{0,4}?(\d{4,5})(?![\d%])/u;

/** Share of the agreed wage a text gives during probation, in percent; null when it tells none. */
export function probationShare(text: string): number | null {
  const match = SHARE.exec(figures(text));
  if (match?.[1] !== undefined) return Number(match[1]);
  if (match?.[2] === undefined) return null;
  const tenths = '四五六七八九'.indexOf(match[2]);
  return (tenths < 0 ? Number(match[2]) : tenths + 4) * 10;
}

export const probationPayLow: AdvertRule = {
  code: 'PROBATION_PAY_LOW',
  level: 'refuse',
  column: 'probation',
  law: { zh: '劳动合同法第二十条', en: 'Labour Contract Law art. 20' },
  text: {
    zh: '试用期工资低于约定工资的百分之八十或低于当地最低工资',
    en: 'Pay in probation is under 80 % of the agreed wage, or under the minimum of the place',
  },
  find: (advert, { minimumWage }) => {
    const { baseWage, probationWage } = advert.terms;
    const least = Math.max(minimumWage ?? 0, baseWage === null ? 0 : Math.ceil(baseWage * LEAST_SHARE));
    const hits: Hit[] = [];
    if (probationWage !== null && probationWage < least) hits.push({ key: 'probation', expected: least });
    for (const { key, text } of proseOf(advert)) {
      const share = probationShare(text);
      const told = Number(AMOUNT.exec(figures(text))?.[1] ?? Number.NaN);
      const tooSmallAShare = share !== null && share < LEAST_SHARE * PERCENT;
      const tooLittle = told < least && told >= (minimumWage ?? 0);
      if ((tooSmallAShare || tooLittle) && !hits.some((hit) => hit.key === key))
        hits.push({ key, expected: least });
    }
    return hits;
  },
};
