/** Nobody under 16 is hired or introduced to work (禁止使用童工规定 arts. 2, 4). */
import { withDigits } from '../reading/written.js';
import type { AdvertRule } from './advert-rule.js';
import { clauses, proseOf } from './wording.js';

const YOUNG = /(?<!\d)(1[0-5])周?岁(?!以下)/u;
const UNDER = /(?<!\d)(?:16|1[0-5])周?岁以下|童工/u;
const REFUSES =
  /未满|不满|不招|不收|不用|不录|不得|不使用|禁|勿|谢绝|拒绝|杜绝|严查|举报|低于|小于|以下(?:勿|不|者不)/u;
const ABOUT_GOODS = /儿童|小孩|幼儿|婴|玩具|童装|学生用品|适用|成立|创办/u;

/** A clause that takes somebody under 16; refusing them, or making toys for them, is no such clause. */
export function takesChildren(text: string): boolean {
  return clauses(withDigits(text)).some(
    (clause) =>
      !REFUSES.test(clause) && !ABOUT_GOODS.test(clause) && (YOUNG.test(clause) || UNDER.test(clause)),
  );
}

export const ageMinUnder16: AdvertRule = {
  code: 'AGE_MIN_UNDER_16',
  level: 'refuse',
  column: 'age',
  law: {
    zh: '禁止使用童工规定第二条、第四条',
    en: 'Provisions on the Prohibition of Child Labour arts. 2 and 4',
  },
  text: { zh: '年龄下限低于16周岁', en: 'The minimum age is under 16' },
  find: (advert) => {
    const hidden = proseOf(advert)
      .filter(({ key, text }) => key !== 'age' && takesChildren(text))
      .map(({ key }) => ({ key }));
    const min = advert.terms.ageMin;
    return min !== null && min < 16 ? [{ key: 'age', expected: 16 }, ...hidden] : hidden;
  },
};
