import { type Reason, reason } from './reason.js';

/** What was cleaned silently. */
export const NOTES = {
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
} as const satisfies Record<string, Reason>;
