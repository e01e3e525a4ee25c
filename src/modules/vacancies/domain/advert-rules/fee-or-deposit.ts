/**
 * No deposit, guarantee, fee or kept document, under whatever name (劳动合同法 art. 9; 就业促进法 art. 41); examinations for
 * hazards are paid by the employer (职业病防治法 art. 35). A deduction for bed, meals, water or power is no such fee.
 */
import type { AdvertRule } from './advert-rule.js';
import { columnsWhere, deniedBefore, type Negation, without, words } from './wording.js';

const DEPOSITS = '押金|保证金|抵押金|抵押物|风险金|风险抵押|担保金|担保人|质押';
const FEES =
  '(?:服装|工衣|工服|厂服|制服|厂牌|工牌|工作服|培训|岗前培训|报名|中介|介绍|手续|资料|建档|办证|办卡|体检|健康检查|入职|入厂|进厂|上岗|安置|面试|服务|介绍服务|登记|管理|工具|劳保|劳保用品|材料|签约|车位|名额|岗位|职介|咨询|保险)(?:费用?|款)';

const NAMES = new RegExp(`${DEPOSITS}|${FEES}`, 'gu');

const NOT_MEANT: readonly RegExp[] = [
  /(?:住宿|宿舍|卫生|物业|水电|伙食|食堂|餐饮|停车|客户|仓储|物流|运输)(?:管理|服务)费用?/gu,
  /农民工工资保证金|工资支付保证金|工资保证金/gu,
  /(?:收取?|办理|退还|代收|核收|登记|处理|负责)(?:客人|客户|顾客|车主|业主|租户|住户|旅客|商户|供应商)[^,;]{0,6}(?:押金|保证金|费用?)/gu,
  /(?:推荐|介绍|内荐)(?:费|奖|奖金)[^,;]{0,4}(?:奖励|奖|元\/人|每人)|(?:奖励|发放|给予|返)(?:推荐|介绍)费/gu,
];

const DENIES: Negation = {
  negators: words(
    '不收 不收取 不交 不缴 不缴纳 不得收取 不得收 不用交 不需交 不需要交 无需交 无需缴纳 无须 无需 免 免收 免交 免缴 免除 零 0 无 没有 严禁 禁止 杜绝 拒绝 谢绝 不存在 不会 绝不 从不 不以 不得以 不扣 不扣押 不押 未 不要 不要求 不需要 不涉及 不含 退还已收',
  ),
  weakNegators: words('不 不得 不用 不需 没'),
  between: words(
    '任何 各种 各类 一切 其他 其它 有关 相关 形式 名义 的 取 收 收取 缴 交 交纳 缴纳 扣 扣取 扣除 扣押 要 要求 员工 求职者 劳动者 求职人员 应聘者 向 以 ' +
      '、 和 及 或 与 / 押金 保证金 抵押金 风险金 担保金 服装费 工衣费 工服费 厂服费 制服费 培训费 报名费 中介费 介绍费 手续费 资料费 ' +
      '体检费 体检费用 入职费 面试费 服务费 管理费 建档费 办证费 登记费 厂牌费 工牌费 身份证 证件 等 提供 服装 工衣 厂服 工服 制服 饭卡 宿舍 住宿 水电 工具 钥匙',
  ),
};

const BORNE_BY_EMPLOYER =
  /^(?:用)?(?:\d{1,4}元)?(?:\((?:[^()]{0,12})?(?:企业|公司|厂方?|单位|用人单位|县财政|政府|免费)[^()]{0,8}\)|(?:全部|均|都|一律|全额|统一)?(?:由)?(?:用人单位|用人企业|企业|公司|工厂|厂方|厂里|单位|政府|财政|我司|本厂|县里|人社局)(?:方)?(?:全额|统一|先行)?(?:承担|支付|负担|出资?|报销|买单|垫付|补贴|提供|付)|(?:全)?免费?|全免|0元|不收|不用|不需|无需|(?:全额)?(?:报销|补贴)|已?取消|全退)/u;

/** The same, said before it: 报销体检费, 企业承担培训费, 免费培训. */
const PAID_BEFORE =
  /(?:免费|带薪)(?:提供)?$|(?:报销|补贴|补助)(?:全部|全额)?$|(?:用人单位|企业|公司|厂方|工厂|单位|政府|财政|我司|本厂)(?:全额|统一|全部)?(?:承担|支付|负担|付|出)(?:全部)?$/u;

/** Goods a worker is made to pay for: 工衣扣100元, 厂服自费. */
const GOODS =
  /(?:工衣|工服|厂服|服装|制服|厂牌|工牌|饭卡|体检|培训|劳保鞋|劳保用品|工具|健康检查)(?:费用?|款|钱)?[^,;免不]{0,6}(?:从工资(?:中|里)?扣|工资抵扣|自理|自费|自付|自己(?:出|付|承担)|个人(?:承担|支付|自理|负担)|本人(?:承担|支付|自理|负担)|员工(?:承担|自理|自付|支付)|劳动者承担|扣\d|收\d|交\d|扣款)/u;
const EMPLOYER_PAYS_GOODS = /(?:免费|公司|企业|厂方|单位)(?:提供|承担|发放|统一发放|支付)/u;
const COLLECTS =
  /(?:入职|报到|面试|上岗|进厂|录用|签约|办理入职|报名|每人|须先|需先|先)[^,;不免]{0,6}(?:交|缴|收|付)(?!社保|保险|五险|公积金|通|接|到|货|班)(?:纳|取|费)?[^,;]{0,8}\d{2,5}元?/u;
const PAID_TO_WORKER = /(?:奖励|补贴|补助|发放|返还|返费|工资|收入|奖金|红包)/u;
const KEEPS_DOCUMENTS =
  /(?:押|扣|扣押|扣留|扣下|收押|暂扣|抵押|上交|交由?(?:公司|企业|厂方|单位)?(?:统一)?(?:保管|保存)|(?:统一|代为|代)(?:保管|收存))(?:员工|求职者|劳动者|本人)?(?:的)?(?:身份证|居民身份证|毕业证|学历证|证件|驾驶证|银行卡|证(?=$|[,;]))/u;
const DOCUMENTS_KEPT =
  /(?:身份证|毕业证|学历证|证件|银行卡)(?:原件|正本)?(?:须|需|要|应|由|交|入职后){0,4}(?:公司|企业|厂方|厂里|单位|工厂)?(?:统一)?(?:保管|扣押|扣留|抵押|作抵押|代管|收存|押|上交|代为保管)/u;
const NOT_KEPT = /(?:不|不得|严禁|禁止|绝不|从不|无需|不会)(?:以任何(?:理由|形式))?(?:要求)?$/u;
const WAGE_HELD =
  /(?:押|扣押|扣留)(?:\d{1,2}|[一二两三半])(?:个?月|天|周)(?:的)?(?:工资|薪)|工资(?:作|做|当)(?:为)?(?:押金|抵押)/u;

export function chargesWorker(text: string): boolean {
  const rest = without(text, NOT_MEANT);
  return (
    chargesByName(rest) ||
    (GOODS.test(rest) && !EMPLOYER_PAYS_GOODS.test(rest)) ||
    collects(rest) ||
    unlessDenied(rest, KEEPS_DOCUMENTS) ||
    unlessDenied(rest, DOCUMENTS_KEPT) ||
    unlessDenied(rest, WAGE_HELD)
  );
}

function chargesByName(text: string): boolean {
  for (const match of text.matchAll(NAMES)) {
    const after = text.slice(match.index + match[0].length);
    if (deniedBefore(text, match.index, DENIES)) continue;
    if (BORNE_BY_EMPLOYER.test(after)) continue;
    if (PAID_BEFORE.test(text.slice(0, match.index))) continue;
    if (match[0].startsWith('保险') || /^(?:管理|服务|材料|车位|岗位|咨询)费/u.test(match[0])) {
      if (
        !/(?:收|交|缴|扣|付)[^,;]{0,6}$/u.test(text.slice(0, match.index)) &&
        !/^(?:用)?[^,;]{0,4}\d/u.test(after)
      )
        continue;
    }
    return true;
  }
  return false;
}

function collects(text: string): boolean {
  const match = COLLECTS.exec(text);
  return match !== null && !PAID_TO_WORKER.test(match[0]);
}

function unlessDenied(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text);
  return match !== null && !NOT_KEPT.test(text.slice(0, match.index));
}

export const feeOrDeposit: AdvertRule = {
  code: 'FEE_OR_DEPOSIT',
  level: 'refuse',
  column: 'prose',
  law: {
    zh: '劳动合同法第九条;职业病防治法第三十五条',
    en: 'Labour Contract Law art. 9; Law on the Prevention of Occupational Diseases art. 35',
  },
  text: {
    zh: '招聘信息收取押金、费用或扣押证件',
    en: 'The advert asks for a deposit or a fee, or keeps documents',
  },
  find: (advert) => columnsWhere(advert, chargesWorker),
};
