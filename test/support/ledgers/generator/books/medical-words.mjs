/** Columns a clinic may not send, and the words it uses outside GBZ 188. */
export const FORBIDDEN = [
  [
    'FORBIDDEN_COLUMN_HBV',
    ['HBsAg定性', '乙肝五项', '乙肝两对半', '乙型肝炎表面抗原'],
    ['阴性', '(-)', '阳性', '小三阳'],
  ],
  ['FORBIDDEN_COLUMN_PREGNANCY', ['尿HCG', '早孕检测', '妇科B超', '尿妊娠'], ['阴性', '(-)', '未查', '阳性']],
  ['FORBIDDEN_COLUMN_HIV', ['艾滋抗体', 'HIV初筛', '抗-HIV'], ['阴性', '(-)']],
];
export const RAW = [
  [
    ['谷丙转氨酶', 'ALT', '丙氨酸氨基转移酶(U/L)'],
    ['31', '44', '52'],
  ],
  [
    ['血压', '收缩压/舒张压', 'BP(mmHg)'],
    ['118/76', '132/84'],
  ],
  [
    ['心率', '心率(次/分)', '心电图'],
    ['72', '80'],
  ],
  [
    ['血红蛋白(g/L)', '白细胞计数', '血常规'],
    ['132', '118'],
  ],
  [
    ['纯音听阈', '胸片所见', '肺功能FVC'],
    ['正常', '双肺纹理增多'],
  ],
];
export const FIT_WORDS = ['合格', '体检合格', '一切正常', '未见明显异常', '可以上岗', '正常'];
export const BARRED_WORDS = ['不宜从事该岗位', '该岗位禁忌', '不适合本岗位', '有职业禁忌,不能上岗'];
export const RECHECK_WORDS = ['需复查', '待复查', '建议复检'];
export const BARRED_TEXT = { NOISE: '噪声作业', DUST: '粉尘作业', BENZENE: '苯作业', LEAD: '铅作业' };
export const FORBIDDEN_NOTES = ['HBsAg(+)', '大三阳', '怀孕待查', '早孕阳性', '乙肝携带', 'HIV待确认'];
