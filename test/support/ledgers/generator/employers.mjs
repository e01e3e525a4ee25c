import { creditCode } from './identity.mjs';

const STEMS =
  '星虹 瀚青 沐川 启岩 云岭 松谷 恒屿 嘉木 岚峰 佳禾 鸣泉 锦舟 泽野 和颂 盈帆 朗溪 辰砂 谷雨 景澜 汇林 拓原 悦岭 明渊 屹石 远樵 允升 安澜 北麓 初禾 长汀 丹霞 方舟 冠岳 海蓝 弘毅 江浔 景行 九如 开元 乐山'.split(
    ' ',
  );
const TAIL = '虚构';

/** industry, product word, streets, jobs with their usual hazard factors */
const INDUSTRIES = [
  [
    '计算机、通信和其他电子设备制造业',
    '电子',
    ['宝龙', '坂田'],
    { SMT操作员: ['SOLVENT'], 焊锡工: ['LEAD'], 质检员: [], 装配工: [] },
  ],
  ['电气机械和器材制造业', '电池', ['宝龙', '坪地'], { 卷绕工: ['SOLVENT'], 装配工: [], 包装工: [] }],
  [
    '橡胶和塑料制品业',
    '塑胶',
    ['平湖', '坪地'],
    { 注塑工: ['NOISE', 'HEAT'], 打磨工: ['NOISE', 'DUST'], 包装工: [] },
  ],
  ['金属制品业', '五金制品', ['横岗', '平湖'], { 冲压工: ['NOISE'], 抛光工: ['NOISE', 'DUST'], 仓管员: [] }],
  ['眼镜制造', '光学眼镜', ['横岗', '园山'], { 喷漆工: ['BENZENE'], 抛光工: ['NOISE', 'DUST'], 装配工: [] }],
  ['纺织服装、服饰业', '制衣', ['布吉', '龙城'], { 车工: ['NOISE'], 裁床助理: [], 尾部剪线工: [] }],
  [
    '印刷和记录媒介复制业',
    '印务',
    ['平湖', '坪地'],
    { 折页工: ['NOISE'], 印刷工: ['NOISE', 'SOLVENT'], 质检员: [] },
  ],
  ['珠宝首饰制造', '首饰', ['吉华', '南湾'], { 执模工: ['DUST'], 镶石工: [], 质检员: [] }],
  [
    '文教、工美、体育和娱乐用品制造业',
    '玩具',
    ['布吉', '平湖'],
    { 移印工: ['BENZENE'], 车缝工: [], 装配工: [] },
  ],
  ['装卸搬运和仓储业', '仓储物流', ['平湖'], { 分拣员: [], 叉车司机: [] }],
  ['商务服务业', '物业服务', ['龙城', '龙岗'], { 保安员: [], 保洁员: [] }],
];

export const FACTOR_TEXT = {
  NOISE: '噪声',
  DUST: '其他粉尘',
  BENZENE: '苯、甲苯、二甲苯',
  SOLVENT: '有机溶剂',
  LEAD: '铅及其化合物',
  HEAT: '高温',
  VIB: '手传振动',
  NHEXANE: '正己烷',
};

export const hazardText = (factors) =>
  factors.length ? factors.map((factor) => FACTOR_TEXT[factor]).join('、') : '无';

/** Employers with vacancies that deserve no remark; each name has a stem of its own, so a short name stays clear. */
export function createEmployers(random, count, nextPhone) {
  const serialBase = random.int(20_000, 70_000);
  return random
    .shuffle(STEMS)
    .slice(0, count)
    .map((stem, index) => {
      const [industry, product, streets, jobs] = INDUSTRIES[index % INDUSTRIES.length];
      const street = `${random.pick(streets)}街道`;
      const employer = {
        name: `龙岗区${stem}${product}(${TAIL})有限公司`,
        shortName: `${stem}${product}(${TAIL})`,
        uscc: creditCode(serialBase + index * 37),
        industry,
        street,
        size: random.pick(['50-99人', '100-299人', '300-999人', '1000人以上']),
        address: `深圳市龙岗区${street}虚构路${index + 1}号`,
        contact: `${random.pick([...'黄李王罗陈'])}${random.pick(['主管', '经理', '先生', '小姐'])}`,
        phone: nextPhone(),
        vacancies: [],
      };
      for (const job of random.sample(
        Object.keys(jobs),
        Math.min(Object.keys(jobs).length, random.int(2, 3)),
      )) {
        employer.vacancies.push(createVacancy(random, employer, job, jobs[job]));
      }
      return employer;
    });
}

export function createVacancy(random, employer, job, factors) {
  const base = random.weighted([
    [2130, 50],
    [2200, 15],
    [2360, 10],
    [2500, 15],
    [2800, 10],
    [3000, 10],
  ]);
  const payMin = random.int(33, 46) * 100;
  const dispatch = random.chance(0.18);
  const termMonths = dispatch ? random.pick([24, 36]) : random.pick([12, 24, 36]);
  return {
    employer,
    job,
    factors,
    count: random.pick([8, 10, 12, 15, 20, 30]),
    taken: 0,
    base,
    payMin,
    payMax: payMin + random.int(4, 15) * 100,
    termMonths,
    probMonths: termMonths === 36 ? random.pick([1, 2, 3, 6]) : random.pick([1, 2]),
    minAge: random.pick([18, 18, 18, 16]),
    maxAge: random.pick([50, 50, 52, 55]),
    mode: dispatch ? '派遣' : '直招',
  };
}
