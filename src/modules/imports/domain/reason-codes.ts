// Every reason an import can give, with the sentence a clerk reads. The code is the contract (it stands in previews, in the
// red column of a returned workbook and in reports); the sentences may be reworded.
import type { Text } from '../../../kernel/errors/index.js';

export type FindingLevel = 'refuse' | 'merge' | 'warn' | 'info';

/** `column` is about a whole column that is recognised and never stored. */
export type ReasonLevel = FindingLevel | 'column';

export interface Reason {
  readonly level: ReasonLevel;
  readonly text: Text;
  /** Other levels the same code may carry (a start that supersedes warns, one that contradicts is refused). */
  readonly alsoLevels: readonly ReasonLevel[];
}

function reason(level: ReasonLevel, zh: string, en: string, alsoLevels: readonly ReasonLevel[] = []): Reason {
  return { level, text: { zh, en }, alsoLevels };
}

export const REASONS = {
  // refuse: the row is not taken
  ID_SCIENTIFIC: reason(
    'refuse',
    '身份证号成科学计数法,后三位已丢失',
    'The ID number was kept as a number (9.99627E+17): its last digits are lost and cannot be restored',
  ),
  ID_TRAILING_000: reason(
    'refuse',
    '身份证号后三位为000且校验不符',
    'The last three digits of the ID number turned to 000 and the check digit does not fit',
  ),
  ID_CHECKSUM: reason('refuse', '身份证号校验码错误', 'The check digit of the ID number is wrong'),
  ID_BAD_DATE: reason(
    'refuse',
    '身份证号中出生日期不存在',
    'The birth date inside the ID number does not exist',
  ),
  ID_LENGTH: reason('refuse', '身份证号位数不对', 'The ID number has the wrong number of digits'),
  ID_AREA_UNKNOWN: reason('refuse', '身份证号前两位不是任何省份', 'The ID number begins with no province'),
  ID_MISSING: reason('refuse', '缺身份证号', 'The ID number is missing'),
  ID_ERROR_CELL: reason(
    'refuse',
    '身份证号单元格为公式错误值',
    'The ID number cell holds a formula error (such as #N/A)',
  ),
  ID_NAME_CONFLICT: reason(
    'refuse',
    '同一身份证号不同姓名',
    'The same ID number stands with another name: the earlier row stays, this one is for a person to decide',
  ),
  NAME_MISSING: reason('refuse', '缺姓名', 'The name is missing'),
  AGE_UNDER_14: reason('refuse', '未满14周岁,不采集', 'Child under 14: no record is kept'),
  AGE_IMPLAUSIBLE: reason('refuse', '年龄不合理', 'The age is not plausible'),
  TOWNSHIP_UNKNOWN: reason('refuse', '乡镇无法识别', 'The township is not known'),
  AGE_UNDER_16_AT_APPLICATION: reason(
    'refuse',
    '登记意向时未满16周岁,禁止介绍就业',
    'Under 16 when the intent was registered: introducing to work is forbidden',
  ),
  AGE_UNDER_16_ON_START: reason(
    'refuse',
    '上岗时未满16周岁(含生日当天)',
    'Under 16 on the start date (work is allowed from the day after the 16th birthday)',
  ),
  EMPLOYER_NOT_APPROVED: reason('refuse', '企业未通过审核', 'The employer has not passed review'),
  WAGE_BELOW_MINIMUM: reason(
    'refuse',
    '基本工资低于工作地最低工资',
    'The base wage is under the minimum wage of the place of work',
  ),
  DISCRIM_SEX: reason('refuse', '性别歧视', 'A sex condition without a lawful ground'),
  DISCRIM_HBV: reason('refuse', '乙肝歧视', 'A hepatitis-B condition is forbidden in adverts'),
  DISCRIM_ETHNIC: reason('refuse', '民族歧视', 'An ethnic condition is forbidden in adverts'),
  DISCRIM_MARITAL: reason('refuse', '婚育歧视', 'A marriage or child condition is forbidden in adverts'),
  PROBATION_TOO_LONG: reason(
    'refuse',
    '试用期超过法定上限',
    'Probation is longer than article 19 of the Labour Contract Law allows',
  ),
  AGE_MIN_UNDER_16: reason('refuse', '年龄下限低于16周岁', 'The minimum age is under 16'),
  FEE_OR_DEPOSIT: reason(
    'refuse',
    '收取押金/费用/扣押证件',
    'A deposit, a fee, or holding the ID card is forbidden',
  ),
  USCC_INVALID: reason('refuse', '统一社会信用代码无效', 'The unified social credit code is not valid'),
  MED_NOT_ORDERED: reason('refuse', '未下单的体检人员', 'No examination was ordered for this person'),
  MED_CONFLICT: reason(
    'refuse',
    '同一人同次体检结论矛盾',
    'A second row gives another conclusion for the same examination',
  ),
  MED_NOT_FIT: reason(
    'refuse',
    '体检未通过/待复查,不得编批',
    'Examination not passed or recheck pending: may not be put on a batch',
  ),
  MINOR_HAZARD_POST: reason(
    'refuse',
    '未成年工不得安排有职业病危害岗位',
    'A worker under 18 may not have a post with an occupational hazard',
  ),
  START_BEFORE_DEPARTURE: reason('refuse', '上岗日期早于出发日期', 'The start date is before the departure'),
  START_IN_FUTURE: reason('refuse', '上岗日期在将来', 'The start date is later than the confirmation itself'),
  START_OVERLAP: reason('refuse', '同一人在岗时间重叠', 'Two starts of the same person overlap', ['warn']),
  NOT_IN_BATCH: reason('refuse', '不在本批次', 'The person is not on this batch'),
  FOLLOWUP_WITHOUT_START: reason(
    'refuse',
    '无企业确认上岗,不得记稳岗',
    'No start confirmed by the employer, so no follow-up can be recorded',
  ),
  REQUIRED_MISSING: reason('refuse', '缺必填内容', 'A required value is missing'),
  PERSON_NOT_IN_REGISTER: reason('refuse', '劳动力台账中无此人', 'The person is not in the register'),
  VACANCY_NOT_FOUND: reason('refuse', '找不到对应岗位', 'The vacancy is not found'),
  COLUMN_MISSING: reason('refuse', '缺必要的列', 'A necessary column is missing'),
  // merge: the row says again what an earlier row said
  DUP_EXACT: reason('merge', '完全重复行', 'The same row stands twice'),
  DUP_TWO_VILLAGES: reason(
    'merge',
    '同一人在两个村,电话不同',
    'The same person in two villages with different phones: one person, both phones kept',
  ),
  DUP_ID_FORM: reason(
    'merge',
    '同一人身份证号两种写法(15/18/20位)',
    'The same person, the ID number written in another form (15, 18 or 20 characters)',
  ),
  DUP_VACANCY: reason('merge', '重复岗位', 'The same vacancy of the same employer stands twice'),
  // warn: taken and pointed out
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
  DATE_UNREADABLE: reason('warn', '日期无法识别', 'The date cannot be read'),
  VALUE_UNKNOWN: reason('warn', '填写内容不在选项之内', 'The value is not one of the known ones'),
  NUMBER_UNREADABLE: reason('warn', '数字无法识别', 'The number cannot be read'),
  ERROR_CELL: reason('warn', '单元格为公式错误值', 'The cell holds a formula error'),
  ID_FORMULA: reason(
    'warn',
    '身份证号由公式得出',
    'The ID number comes from a formula: its stored value is taken',
  ),
  // info: cleaned silently
  ID_LOWER_X: reason('info', '小写x', 'Lower-case x in the ID number'),
  ID_FULLWIDTH: reason('info', '全角数字', 'Full-width digits in the ID number'),
  ID_SPACES: reason('info', '身份证号含空格', 'Spaces in the ID number'),
  ID_APOSTROPHE: reason('info', '前导撇号', 'An apostrophe before the ID number'),
  ID_RICHTEXT: reason('info', '富文本', 'The ID number is written in rich text'),
  ID_INVISIBLE: reason('info', '含不可见字符', 'Invisible characters in the ID number'),
  ID_15_UPGRADED: reason('info', '15位升18位', 'A 15-digit ID number, upgraded to 18'),
  ID_FROM_DISABILITY_CERT: reason(
    'info',
    '残疾人证号(20/22位)',
    'Taken from a disability certificate number; its first 18 characters are the ID number',
  ),
  ID_VALID_000: reason('info', '以000结尾但有效', 'The ID number ends in 000 and is valid'),
  NAME_SPACES: reason('info', '姓名含空格', 'Spaces in the name'),
  NAME_DOT: reason('info', '姓名间隔号写法不一', 'The middle dot of the name is written in another form'),
  NAME_RARE: reason('info', '生僻字', 'The name has a rare character'),
  PHONE_FORMAT: reason(
    'info',
    '电话含空格/连字符/全角',
    'Spaces, hyphens or full-width digits in the phone number',
  ),
  NUMBER_TEXT: reason('info', '数字存为文本', 'A number stored as text'),
  WAGE_TEXT: reason('info', '工资为文本区间', 'A pay range as text'),
  DATE_FORMAT: reason('info', '日期写法不一', 'The date is written in another form'),
  EMPLOYER_ALIAS: reason('info', '企业名称写法不一', 'The employer’s name is written in another form'),
  FORMULA_VALUE: reason('info', '公式单元格', 'A formula cell: its stored value is taken'),
  // column: recognised, reported, never stored
  FORBIDDEN_COLUMN_HBV: reason('column', '乙肝项目列', 'A hepatitis-B column is never stored'),
  FORBIDDEN_COLUMN_PREGNANCY: reason('column', '妊娠/妇科项目列', 'A pregnancy column is never stored'),
  FORBIDDEN_COLUMN_HIV: reason('column', 'HIV项目列', 'An HIV column is never stored'),
  RAW_FINDING_COLUMN: reason('column', '检查原始结果列', 'Raw findings stay with the institution'),
  UNNEEDED_SENSITIVE_COLUMN: reason(
    'column',
    '不必要的敏感列',
    'A marital, political or religious column is not needed',
  ),
  FORBIDDEN_COLUMN_SEX: reason('column', '性别要求列', 'A sex-requirement column may not stand in adverts'),
  FORBIDDEN_COLUMN_ETHNIC: reason(
    'column',
    '民族要求列',
    'An ethnic-requirement column may not stand in adverts',
  ),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

export function reasonText(code: ReasonCode): Text {
  return REASONS[code].text;
}

/** The level a finding of this code has unless its writer says otherwise; column codes are not findings of a row. */
export function levelOf(code: ReasonCode): FindingLevel {
  const level: ReasonLevel = REASONS[code].level;
  return level === 'column' ? 'info' : level;
}
