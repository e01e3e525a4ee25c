import { provinceName } from '../../../kernel/values/index.js';
import { occupationClassOf } from '../../reference/index.js';

/** Middle classes of the occupation list that the words of wishes, skills and adverts speak of; narrower words first. */
const TRADES: readonly (readonly [RegExp, string])[] = [
  [/叉车|司机|驾驶|快递|搬运|装卸|仓库|仓管|分拣|物料|送货/u, '4-02'],
  [/厨|服务员|传菜|洗碗|餐饮|餐厅|面点|烘焙/u, '4-03'],
  [/保安|门卫|安保/u, '4-07'],
  [/保洁|环卫|绿化|清洁/u, '4-09'],
  [/家政|保姆|月嫂|护工|养老护理/u, '4-10'],
  [/缝纫|缝盘|裁床|制衣|服装|针车|平车|制鞋|鞋厂|皮具/u, '6-05'],
  [/印刷|折页|装订|啤机|印务/u, '6-08'],
  [/首饰|珠宝|执模|镶石|玩具|工艺品|眼镜/u, '6-09'],
  [/注塑|塑胶|塑料|橡胶/u, '6-14'],
  [/电焊|焊工|氩弧|冲压|冲床|车床|数控|CNC|铣|磨床|打磨|抛光|模具|钳工|五金|机加工/iu, '6-18'],
  [/SMT|焊锡|贴片|插件|电子/iu, '6-25'],
  [/电工|电器|电机|卷绕|电池|家电/u, '6-24'],
];

/** Digits of the middle class a code or a text stands for, e.g. `625`; undefined when it names no trade (普工, 不限). */
export function tradeOf(text: string | null): string | undefined {
  if (text === null) return undefined;
  const code = occupationClassOf(text)?.code ?? TRADES.find(([words]) => words.test(text))?.[1];
  return code?.replaceAll('-', '');
}

/** Certificates by the words for them. A health certificate is not one of them: it comes from the examination. */
const CERTIFICATES: readonly (readonly [RegExp, string])[] = [
  [/叉车|N1/iu, '叉车证'],
  [/电工/u, '电工证'],
  [/电焊|焊工/u, '焊工证'],
  [/驾驶|驾照|[ABC][12]/u, '驾驶证'],
  [/锅炉/u, '锅炉证'],
  [/电梯/u, '电梯证'],
  [/保安员/u, '保安员证'],
  [/厨师/u, '厨师证'],
];
/** A paper, not only the trade: 电工 is a trade, 电工证 and 驾驶(C1) are papers. */
const PAPER = /证|驾照|执照|[ABC][12]|N1/iu;

export function certificatesIn(text: string): string[] {
  if (!PAPER.test(text)) return [];
  return CERTIFICATES.filter(([words]) => words.test(text)).map(([, name]) => name);
}

/** Cities people of the county go to, with the codes they stand for. */
const CITIES: readonly (readonly [RegExp, string])[] = [
  [/龙岗/u, '440307'],
  [/深圳/u, '4403'],
  [/广州/u, '4401'],
  [/珠海/u, '4404'],
  [/佛山/u, '4406'],
  [/惠州/u, '4413'],
  [/东莞/u, '4419'],
  [/中山/u, '4420'],
  [/南宁/u, '4501'],
  [/百色/u, '4510'],
];
const FIRST_PROVINCE = 11;
const LAST_PROVINCE = 65;
const PROVINCES: readonly (readonly [string, string])[] = Array.from(
  { length: LAST_PROVINCE - FIRST_PROVINCE + 1 },
  (_, index) => String(FIRST_PROVINCE + index),
).flatMap((code) => {
  const name = provinceName(code)?.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/u, '');
  return name ? [[name, code] as const] : [];
});

/** Area codes, or prefixes of them, where somebody would work; empty when anywhere. */
export function areasIn(text: string | null, homeCounty: string): string[] {
  if (text === null) return [];
  if (/县内|本县|就近|家门口/u.test(text)) return [homeCounty];
  if (/区内|本省|省内/u.test(text)) return [homeCounty.slice(0, 2)];
  if (/珠三角/u.test(text)) return ['44'];
  const cities = CITIES.filter(([words]) => words.test(text)).map(([, code]) => code);
  if (cities.length > 0) return cities;
  return PROVINCES.filter(([name]) => text.includes(name)).map(([, code]) => code);
}
