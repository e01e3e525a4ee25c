/** Words of adverts that are not those of the open set. */

export const STEMS =
  '天枢 天璇 天玑 天权 玉衡 开阳 瑶光 紫微 勾陈 文昌 司禄 奎宿 娄宿 胃宿 昴宿 毕宿 觜宿 参宿 井宿 鬼宿 柳宿 星宿 张宿 翼宿 轸宿 角宿 亢宿 氐宿 房宿 心宿 尾宿 箕宿 斗宿 牛宿 女宿 虚宿 危宿 室宿 壁宿 华盖 天船 积水 天廪 天囷 天苑 九游 军市 弧矢 天社 天狗 外厨 天稷 器府 青丘 库楼 平星 折威 阵车 骑官 从官 天辐 键闭'.split(
    ' ',
  );

export const NEUTRAL = [
  '不限男女',
  '性别不限,能吃苦即可',
  '婚育情况不限',
  '欢迎壮族同胞',
  '不收押金',
  '不收取任何费用',
  '体检不查乙肝两对半',
  '尊重少数民族饮食习惯',
  '已婚未婚均可',
  '体检费由公司承担',
  '提供夫妻房',
  '乙肝携带者不受影响',
  '女职工设孕期保护',
];

export const HAZARD_WORDS = [
  ['噪音较大', ['NOISE']],
  ['香蕉水擦洗', ['BENZENE']],
  ['正己烷清洗', ['NHEXANE']],
  ['焊锡有铅烟', ['LEAD']],
  ['灰尘多', ['DUST']],
  ['炉边高温', ['HEAT']],
  ['用抹机水擦拭', ['SOLVENT']],
  ['气动工具震动', ['VIB']],
  ['冲压声音大,有粉尘', ['NOISE', 'DUST']],
  ['喷油漆', ['BENZENE']],
];

const UNLAWFUL = [
  ['DISCRIM_SEX', 'cert', ['限女性', '只要男工', '男性勿扰', '女士免谈']],
  ['DISCRIM_SEX', 'duty', ['装卸货物,只招男性', '前台接待,限女生']],
  ['DISCRIM_HBV', 'cert', ['两对半检查合格', '大小三阳不招', '须提供HBsAg阴性报告', '乙肝五项须正常']],
  ['DISCRIM_ETHNIC', 'duty', ['普工工作,不招壮族', '包装作业,只招汉族', '装配,谢绝少数民族']],
  ['DISCRIM_MARITAL', 'cert', ['限未婚', '两年内不得怀孕', '单身优先', '已婚已育者优先', '已孕勿扰']],
  [
    'FEE_OR_DEPOSIT',
    'board',
    ['入职交押金300元', '收取工衣费80元', '身份证由公司统一保管', '须缴培训费200元', '扣押毕业证至试用期满'],
  ],
  ['AGE_MIN_UNDER_16', 'age', ['15周岁以上', '年满14岁', '15-40周岁', '14~35岁']],
];

/** Fates of single adverts: refused, draft only, or remarked. */
export function spoiled({ random, on }) {
  const list = [];
  if (on('unlawfulAdverts')) {
    for (const [refuse, key, forms] of UNLAWFUL)
      for (const text of random.sample(forms, 2)) list.push({ refuse, key, cells: { [key]: text } });
    for (const [months, text] of [
      [6, '3个月'],
      [12, '6个月'],
      [24, '三个月'],
    ])
      list.push({
        refuse: 'PROBATION_TOO_LONG',
        key: 'prob',
        vacancy: { termMonths: 24, probMonths: 2 },
        cells: { term: `${months}个月`, prob: text },
      });
    for (const base of random.sample([1900, '2100元', 2120, '２０００'], 2))
      list.push({ refuse: 'WAGE_BELOW_MINIMUM', key: 'base', cells: { base } });
  }
  if (on('draftAdverts')) {
    for (const n of random.sample(['数名', '若干人', '大量', '面定', '长期招聘', '人数不限'], 3))
      list.push({
        key: 'n',
        warn: 'HEADCOUNT_NOT_NUMERIC',
        expected: null,
        cells: { n },
        truth: { draft: true, n: null },
      });
    for (const pay of random.sample(['面谈', '薪酬面议', '待遇从优,面议', '详谈'], 2))
      list.push({
        key: 'pay',
        warn: 'WAGE_NEGOTIABLE',
        expected: null,
        noOvertime: true,
        cells: { pay },
        truth: { draft: true, payMin: null, payMax: null },
      });
    for (const pay of [9000, 11000])
      list.push({
        key: 'pay',
        vacancy: { base: 2130, payMin: pay, payMax: pay + 2000 },
        truth: { draft: true },
      });
  }
  if (on('hazardWords')) {
    for (const [job, factors] of random.sample(
      [
        ['冲压工', ['NOISE']],
        ['焊锡工', ['LEAD']],
        ['喷漆工', ['BENZENE']],
        ['抛光工', ['NOISE', 'DUST']],
      ],
      2,
    ))
      list.push({
        job,
        key: 'haz',
        warn: 'HAZARD_UNDECLARED',
        expected: factors,
        cells: { haz: random.pick(['无', '没有', '/', '']) },
        truth: { haz: [] },
      });
    for (const [text, factors] of random.sample(HAZARD_WORDS, 5))
      list.push({
        key: 'haz',
        warn: 'HAZARD_SYNONYM',
        expected: factors,
        cells: { haz: text },
        truth: { haz: factors },
      });
  }
  if (on('remarkedAdverts')) {
    list.push({
      key: 'street',
      warn: 'PLACE_NOT_LONGGANG',
      cells: { street: random.pick(['坪山街道', '龙田街道', '民治街道']) },
    });
    list.push({ key: 'valid', warn: 'VACANCY_EXPIRED', cells: { valid: '2018-02-15' } });
    list.push({
      key: 'term',
      warn: 'DISPATCH_UNDER_2Y',
      vacancy: { mode: '派遣', termMonths: 12, probMonths: 1 },
    });
  }
  return random.shuffle(list);
}
