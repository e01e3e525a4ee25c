/**
 * Hepatitis B may be neither tested, asked about nor made a condition (人社部发〔2010〕12号; 就业促进法 art. 30). Any mention
 * counts unless it denies the test or admits the carrier. Hepatitis A and E, which food law knows, are not meant.
 */
import type { AdvertRule } from './advert-rule.js';
import { columnsWhere, deniedBefore, type Negation, without, words } from './wording.js';

const NAMES =
  /乙肝(?:两对半|二对半|五项)?|乙型(?:病毒性)?肝炎|HBV|HBs?Ag|HBeAg|大小?三阳|小三阳|大三阳|两对半|二对半|澳抗|(?<!乙肝)表面抗原|肝炎|病毒性肝病/giu;

const NOT_MEANT: readonly RegExp[] = [
  /(?:乙肝|乙型肝炎|肝炎)(?:病毒)?疫苗/gu,
  /(?:病毒性)?肝炎\((?:甲|戊)[^()]{0,8}\)/gu,
  /(?:甲|戊)(?:型)?[、和及或]?(?:甲|戊)?(?:型)?(?:病毒性)?肝炎/gu,
  /(?:反|反对|杜绝|禁止|消除|严禁|拒绝|无|没有)(?:任何)?(?:乙肝|肝炎)(?:病毒)?(?:携带者)?歧视/gu,
  /(?:乙肝|肝炎)歧视(?:零容忍|可投诉|举报)/gu,
];

const NO_TEST: Negation = {
  negators: words(
    '无需 无须 毋须 不需 不用 不必 不得 严禁 禁止 不许 不准 不可以 不再 不会 绝不 从不 不强制 不要求 取消 免 剔除 除去',
  ),
  weakNegators: words('不 未 没有 没 无 拒绝 勿'),
  between: words(
    '要求 需要 强制 强行 进行 开展 安排 组织 做 作 检 查 检测 检查 检验 查验 体检 化验 筛查 抽血查 询问 过问 问 打听 包含 包括 ' +
      '含有 含 涉及 设置 设 列入 将 以 把 因 收集 提供 出具 看 测 员工 求职者 劳动者 应聘者 入职 任何 有关 相关 的 项目 其他 ' +
      '、 和 及 或 与 怀孕 孕检 妊娠 艾滋 艾滋病 HIV 会 者 对 是否 携带 感染 作为 ( 血 指标 查询 限制 限定 排斥 排除 拒收 拒录 乙肝',
  ),
};

const ADMITS_BEFORE =
  /(?<![不拒非勿未])(?:接受|欢迎|录用|接纳|包容|尊重|平等对待|一视同仁对待|可录|可招)[^,;不]{0,6}$|(?:不歧视|不排斥|不拒绝|不限制?|不嫌弃|不介意|关爱|保护)[^,;]{0,6}$/u;
const ADMITS_AFTER =
  /^(?:病毒)?(?:表面)?(?:抗原)?(?:携带者?|感染者?|患者|病人|阳性|抗原|五项|两对半|项目|检测|检查|筛查|指标|等|人群|人员|者|情况|与否){0,3}(?:均|也|亦|都|同样|一样|一律|并|可以|,)?(?:可录用?|可报|可入职|可上岗|可应聘|可以|可投|欢迎|接受|一视同仁|同等|平等|不限|不检|不查|不做|不作|不问|不看|不影响|不受影响|不受限|不列入|不在|不是问题|不是条件|不歧视|不参与|不纳入|免检|免查|无妨|没关系|无关|也可|亦可|均可|可$|除外项)/u;
const NO_REQUIREMENT = /^(?:病毒)?(?:携带)?(?:检测|检查|筛查|体检|项目)?(?:要求|限制|门槛)/u;

export function mentionsHbvCondition(text: string): boolean {
  const rest = without(text, NOT_MEANT);
  for (const match of rest.matchAll(NAMES)) {
    const before = rest.slice(0, match.index);
    const after = rest.slice(match.index + match[0].length);
    if (deniedBefore(rest, match.index, NO_TEST)) continue;
    if (ADMITS_BEFORE.test(before.slice(-14)) || ADMITS_AFTER.test(after)) continue;
    if (/(?:无|没有|不设)$/u.test(before) && NO_REQUIREMENT.test(after)) continue;
    return true;
  }
  return false;
}

export const discrimHbv: AdvertRule = {
  code: 'DISCRIM_HBV',
  level: 'refuse',
  column: 'prose',
  law: {
    zh: '就业促进法第三十条;人社部发〔2010〕12号',
    en: 'Employment Promotion Law art. 30; Notice 12 of 2010 of the ministry of human resources',
  },
  text: {
    zh: '招聘信息含乙肝条件:入职体检不得检查、询问或以乙肝为由拒录',
    en: 'The advert sets a hepatitis-B condition: it may be neither tested, asked about nor a ground of refusal',
  },
  find: (advert) => columnsWhere(advert, mentionsHbvCondition),
};
