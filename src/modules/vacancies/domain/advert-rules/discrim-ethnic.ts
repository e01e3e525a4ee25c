/**
 * No condition of ethnic group, race or religion (就业促进法 arts. 3, 28: minorities are given due consideration, so a
 * preference for them is lawful and a welcome is neutral).
 */
import type { AdvertRule } from './advert-rule.js';
import { clauses, columnsWhere, without } from './wording.js';

const MINORITIES =
  '(?:少数民族|少民|外族|非汉族|(?:壮|苗|瑶|彝|侗|回|藏|满|蒙古?|维吾尔|维|土家|布依|仫佬|毛南|京|水|仡佬|朝鲜|哈萨克|傣|黎|白|畲|羌|佤|傈僳|哈尼|拉祜|景颇|纳西|布朗)(?:、(?:壮|苗|瑶|彝|侗|回|藏|满|维吾尔)){0,4}族|藏民|回民|维族|穆斯林|新疆人?|西藏人?|藏区)';
const PEOPLE = '(?:员工|同胞|求职者|劳动者|群众|工友|兄弟姐妹|朋友|人员|人士|者|籍|的|人){0,2}';
const REFUSES =
  '(?:勿|不要|不招|不收|不录|不聘|不用|不考虑|不接受|不接收|不欢迎|不予|不便|不宜|不适合|不可|不行|不能|暂不|谢绝|拒绝|拒收|免谈|除外|止步|莫|恕|禁止|禁|别投|别来|请绕|慎投)';

const NEUTRAL: readonly RegExp[] = [
  /(?:没有|无)(?:任何)?(?:民族|种族|宗教)(?:、(?:民族|种族|宗教|性别)){0,3}(?:信仰|成分|身份)?(?:要求|限制|歧视|条件|区别)/gu,
  new RegExp(`汉族?[、和与及或\\/]?${MINORITIES}[^,;勿]{0,6}(?:均可|都可|皆可|不限|均收|都招|均欢迎)`, 'gu'),
  /(?:不限|不分|不论|无论|不拘|不问|不看|不管|不设|不作|不做|不得|不以|不因|不歧视|不排斥|不拒绝|不限制|平等对待|禁止|严禁|杜绝|消除|反对)(?:任何|以|因|设置?|有)?(?:各|少数)?(?:民族|种族|宗教)(?:、(?:民族|种族|宗教|性别|年龄|信仰)){0,3}(?:信仰|成分|身份)?(?:要求|限制|歧视|条件|为由|拒录|拒绝|区别)?/gu,
  new RegExp(
    `(?:不得|不会|不|绝不|严禁|禁止)(?:歧视|排斥|拒绝|拒招|拒录|限制|嫌弃)[^,;]{0,4}${MINORITIES}${PEOPLE}`,
    'gu',
  ),
  /民族(?:成分)?:?(?:不限|不拘|均可|都可|皆可|不论|无要求|平等|团结|一律平等)/gu,
  /各(?:兄弟)?(?:民族|族)[^,;勿仅限拒]{0,12}/gu,
  /(?:民族)(?:特色|食堂|餐厅|餐|节日|风情|风俗|服饰|服装|工艺|手工|团结|政策|乐器|品牌|路|街|中学|学校|大学|银饰|刺绣)/gu,
  new RegExp(
    `(?<![不拒恕])(?:欢迎|接受|接纳|接收|照顾|尊重|鼓励|支持|关爱|面向|吸纳|帮助|优先|优先录用|优先考虑|优先招收|优先招用|录用|招收|招用|可招)[^,;不勿限拒]{0,6}${MINORITIES}${PEOPLE}`,
    'gu',
  ),
  new RegExp(
    `${MINORITIES}${PEOPLE}(?:均可|都可|也可|亦可|皆可|可以?|同样|一样|一律|优先|优先录用|优先考虑|欢迎|不限|平等|一视同仁|同等|特色|食堂|餐|节日|假期|风俗|饮食|习俗|服饰|语言?|话|歌|舞|舞蹈|医药|能|会)`,
    'gu',
  ),
];

const CONDITIONS: readonly RegExp[] = [
  new RegExp(`${REFUSES}[^,;]{0,6}${MINORITIES}`, 'u'),
  new RegExp(`(?<!□)${MINORITIES}[^,;]{0,10}${REFUSES}`, 'u'),
  new RegExp(`(?:仅|只|限|须|必须|务必|要求|单|专|非)[^,;]{0,6}(?:${MINORITIES}|汉人)`, 'u'),
  /汉族|汉人|汉民|民族:?汉/u,
  /限(?:定|制)?民族|指定民族|民族(?:有)?限/u,
  /(?:无|没有|不得有|不能有|不信)(?:任何)?宗教(?:信仰)?(?!要求|限制|歧视)/u,
  /(?:信教|有信仰|宗教信仰|教徒|信徒|信佛|清真)(?:者|的|人员)?[^,;]{0,6}(?:勿|不要|不招|不收|不录|不考虑|除外|谢绝|免谈)/u,
];

export function setsEthnicCondition(text: string): boolean {
  return clauses(without(text, NEUTRAL)).some((clause) => CONDITIONS.some((pattern) => pattern.test(clause)));
}

export const discrimEthnic: AdvertRule = {
  code: 'DISCRIM_ETHNIC',
  level: 'refuse',
  column: 'prose',
  law: { zh: '就业促进法第三条、第二十八条', en: 'Employment Promotion Law arts. 3 and 28' },
  text: {
    zh: '招聘信息含民族、种族或宗教信仰条件',
    en: 'The advert sets a condition of ethnic group, race or religion',
  },
  find: (advert) => columnsWhere(advert, setsEthnicCondition),
};
