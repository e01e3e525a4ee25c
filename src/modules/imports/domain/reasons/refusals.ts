import { type Reason, reason } from './reason.js';

/** Reasons why a row is not taken. */
export const REFUSALS = {
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
} as const satisfies Record<string, Reason>;
