/**
 * No refusal of disabled people as such (就业促进法 art. 29; 残疾人就业条例 art. 13). A welcome, a preference or a subsidy is
 * lawful.
 */
import type { AdvertRule } from './advert-rule.js';
import { clauses, columnsWhere, without } from './wording.js';

const DISABLED = '残(?:疾|障|废)(?:人士?|者|人员|证|员工)?';
const REFUSES =
  '(?:勿|不要|不招|不收|不录|不考虑|不接受|不予|不便|不宜|不适合|除外|免谈|谢绝|拒绝|止步|恕|莫|不可|不能|不行)';

const NEUTRAL: readonly RegExp[] = [
  new RegExp(
    `(?:无|没有|禁止|反对|消除|杜绝|不得|不)(?:任何)?(?:歧视|排斥|拒绝|拒录|限制)[^,;]{0,4}${DISABLED}`,
    'gu',
  ),
  new RegExp(`${DISABLED}(?:歧视|就业保障金|保障金)`, 'gu'),
  new RegExp(
    `(?<![不拒])(?:欢迎|接受|接纳|招收|招用|录用|优先|适合|面向|安置|可安排|照顾|关爱|吸纳)[^,;不勿]{0,6}${DISABLED}`,
    'gu',
  ),
  new RegExp(
    `${DISABLED}(?:优先|均可|也可|亦可|可|同样|欢迎|不限|同等|平等|补贴|福利|岗位|一视同仁|专岗|专场)`,
    'gu',
  ),
];

const CONDITIONS: readonly RegExp[] = [
  new RegExp(`(?:无|没有|非|不是|不得有|不能有|须无|${REFUSES})[^,;]{0,5}${DISABLED}`, 'u'),
  new RegExp(`${DISABLED}[^,;]{0,8}${REFUSES}`, 'u'),
];

export function refusesDisabled(text: string): boolean {
  return clauses(without(text, NEUTRAL)).some((clause) => CONDITIONS.some((pattern) => pattern.test(clause)));
}

export const discrimDisability: AdvertRule = {
  code: 'DISCRIM_DISABILITY',
  level: 'refuse',
  column: 'prose',
  law: {
    zh: '就业促进法第二十九条;残疾人就业条例第十三条',
    en: 'Employment Promotion Law art. 29; Regulations on the Employment of Disabled Persons art. 13',
  },
  text: { zh: '招聘信息排斥残疾人', en: 'The advert refuses disabled people' },
  find: (advert) => columnsWhere(advert, refusesDisabled),
};
