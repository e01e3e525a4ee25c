import { type Reason, reason } from './reason.js';

/** Reasons why a row is taken and pointed out. */
export const WARNINGS = {
  ID_NAME_CONFLICT_WITH: reason(
    'warn',
    '另一行用了同一身份证号但姓名不同',
    'Another row has this ID number with another name',
  ),
  AGE_UNDER_16: reason(
    'warn',
    '未满16周岁:可建档,不得介绍',
    'Under 16: kept in the register, may not be introduced to work',
  ),
  AGE_OVER_STATUTORY: reason(
    'warn',
    '超过法定劳动年龄(男60女55)',
    'Over statutory working age (men 60, women 55)',
  ),
  PHONE_INVALID: reason(
    'warn',
    '电话号码无效',
    'The phone number is not usable; it is kept as written and gets no messages',
  ),
  PHONE_SHARED: reason('warn', '多人共用同一电话', 'Several people share this phone number'),
  TOWNSHIP_ALIAS: reason('warn', '乡镇名称写法不一', 'A variant of a township name, resolved'),
  VILLAGE_UNRESOLVED: reason(
    'warn',
    '村名在该乡镇不存在',
    'There is no such village in this township; the place stays open',
  ),
  SEX_ID_MISMATCH: reason(
    'warn',
    '性别与身份证不符',
    'The sex column contradicts the ID number; the ID number wins',
  ),
  POVERTY_HOUSEHOLD_CONFLICT: reason(
    'warn',
    '同户贫困身份不一致',
    'Members of one household have different poverty status; the household roll decides',
  ),
  POVERTY_MISMATCH: reason(
    'warn',
    '名册贫困标识与台账不一致',
    'The poverty mark differs from the household roll; the roll decides',
  ),
  HEALTH_DETAIL_FORBIDDEN: reason(
    'warn',
    '健康状况中含乙肝/孕情,不得入库',
    'A health detail that may not be stored: the row is kept, the words are dropped',
  ),
  DATE_NO_YEAR: reason('warn', '日期缺年份', 'The date has no year: the year is taken from the file'),
  DATE_LUNAR: reason('warn', '农历日期', 'A lunar date, kept as written'),
  FORMULA_NO_VALUE: reason('warn', '公式没有缓存值', 'A formula without a stored result'),
  FORMULA_TEXT: reason(
    'warn',
    '文本以 = + - @ 开头(公式注入)',
    'Text beginning with = + - or @, kept as plain text',
  ),
  NAME_PUA: reason('warn', '姓名含自造字区字符', 'The name has a private-use character'),
  HEADCOUNT_NOT_NUMERIC: reason(
    'warn',
    '招聘人数不是数字',
    'The headcount is not a number: a draft until a number is given',
  ),
  WAGE_NEGOTIABLE: reason('warn', '工资面议', 'Pay to be negotiated: a draft until pay is told'),
  OVERTIME_IMPOSSIBLE: reason(
    'warn',
    '综合月薪与基本工资推算的加班不可能',
    'The monthly pay implies an impossible amount of overtime: a draft until explained',
  ),
  OVERTIME_OVER_36: reason(
    'warn',
    '推算加班超过36小时/月',
    'The monthly pay implies more than 36 overtime hours a month',
  ),
  HAZARD_SYNONYM: reason(
    'warn',
    '危害因素为口语,已归一',
    'Everyday words for hazards, mapped to hazard factors',
  ),
  HAZARD_UNDECLARED: reason(
    'warn',
    '岗位应有危害因素但填无',
    'The post usually has hazards but none is declared',
  ),
  PLACE_NOT_LONGGANG: reason('warn', '街道不属于龙岗区', 'The subdistrict does not belong to Longgang'),
  VACANCY_EXPIRED: reason('warn', '岗位有效期早于招聘会', 'The vacancy ends before the fair'),
  SEX_GROUND_TO_VERIFY: reason(
    'warn',
    '限男并写明法定依据,发布前核实',
    'Men only, with a stated ground of law: to be verified before publishing',
  ),
  HAZARD_PARTLY_DECLARED: reason(
    'warn',
    '文字中出现未申报的职业病危害因素',
    'The words tell of a hazard that is not declared',
  ),
  MINOR_HAZARD_AGE: reason(
    'warn',
    '接触职业病危害的岗位不得招用未满18周岁的人员',
    'A post with an occupational hazard is closed to people under 18',
  ),
  DISPATCH_UNDER_2Y: reason('warn', '派遣合同少于两年', 'A dispatch contract under two years'),
  MED_NONSTANDARD_CONCLUSION: reason(
    'warn',
    '结论用语不规范',
    'A conclusion in other words than GBZ 188, mapped',
  ),
  MED_FORBIDDEN_TEXT: reason(
    'warn',
    '文字中出现乙肝/孕情',
    'Health words that may not be stored: the conclusion is kept, the words are dropped',
  ),
  FEE_BORNE_BY_WORKER: reason(
    'warn',
    '职业健康检查费用由本人承担',
    'The occupational examination is charged to the worker',
  ),
  SEAT_DUPLICATE: reason('warn', '座位重复', 'Two people on one seat'),
  START_DATE_CONFLICT: reason(
    'warn',
    '企业与帮扶干部上岗日期不一致',
    'The employer and the caseworker give different start dates; the employer’s holds',
  ),
  START_DISPUTE: reason(
    'warn',
    '企业称未到岗,帮扶干部称在岗',
    'The employer says never started, the caseworker says in post: a dispute is opened',
  ),
  EMPLOYER_MISMATCH: reason('warn', '确认企业与编批企业不同', 'Confirmed by another employer than planned'),
  FOLLOWUP_OUT_OF_WINDOW: reason('warn', '回访不在窗口期', 'The follow-up lies outside its window'),
  FOLLOWUP_CONTRADICTION: reason(
    'warn',
    '回访结果与离职日期矛盾',
    'The follow-up says in post after the leaving date',
  ),
  WAGE_BELOW_PROMISED: reason('warn', '首月工资低于宣传', 'The first month’s pay is below what was offered'),
  DEST_NOT_LONGGANG: reason(
    'warn',
    '务工地不在龙岗',
    'The work place is outside Longgang: kept, not counted',
  ),
  ALREADY_COUNTED: reason(
    'warn',
    '该人已在另一台账',
    'The person stands in another ledger already: the fact is kept, the person not counted again',
  ),
  ROW_HIDDEN: reason('warn', '隐藏行', 'A hidden row: imported and pointed out'),
  DATE_NO_DAY: reason('warn', '日期缺日', 'The date has no day: the first of the month is taken'),
  DATE_UNREADABLE: reason('warn', '日期无法识别', 'The date cannot be read'),
  VALUE_UNKNOWN: reason('warn', '填写内容不在选项之内', 'The value is not one of the known ones'),
  NUMBER_UNREADABLE: reason('warn', '数字无法识别', 'The number cannot be read'),
  ERROR_CELL: reason('warn', '单元格为公式错误值', 'The cell holds a formula error'),
  ID_FORMULA: reason(
    'warn',
    '身份证号由公式得出',
    'The ID number comes from a formula: its stored value is taken',
  ),
} as const satisfies Record<string, Reason>;
