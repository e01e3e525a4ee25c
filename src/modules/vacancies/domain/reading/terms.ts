// The short answers of the form: yes or no, way of engagement, pay day, schooling, subdistrict, insurance.
import type { EducationLevel } from '../../../../kernel/values/index.js';
import { figures, plain, withDigits, type WrittenCell } from './written.js';

/** 是否接受夫妻; null when nothing is said. */
export function readYesNo(cell: WrittenCell): boolean | null {
  const text = plain(cell.text).toLowerCase();
  if (
    /^(?:否|不|不是|不接受|不可以?|不能|无|没有|×|x|✗|✘|n|no|false|0)$/u.test(text) ||
    /^不(?:接受|可|安排|招)/u.test(text)
  ) {
    return false;
  }
  if (
    /^(?:是|可|可以|接受|能|行|有|√|✓|✔|☑|y|yes|true|1|优先)$/u.test(text) ||
    /接受|可安排|可以|欢迎|优先/u.test(text)
  ) {
    return true;
  }
  return null;
}

export type Engagement = 'direct' | 'dispatch' | 'outsourced';

/** 用工方式. `非派遣` and `不是劳务派遣` are direct. */
export function readEngagement(cell: WrittenCell): Engagement | null {
  const text = plain(cell.text);
  if (/(?:非|不是|不经|无|杜绝|没有)(?:劳务|第三方|中介)?派遣/u.test(text)) return 'direct';
  if (/派遣/u.test(text)) return 'dispatch';
  if (/外包|承揽/u.test(text)) return 'outsourced';
  return /直招|直签|直聘|自招|本厂|正式工|合同工|企业招|厂招|直接/u.test(text) ? 'direct' : null;
}

export interface PayDay {
  readonly month: 'same' | 'next' | null;
  readonly day: number | null;
}

/** 每月15日, 次月20号, 下个月10日, 月底. */
export function readPayDay(cell: WrittenCell): PayDay {
  const text = withDigits(figures(cell.text));
  const day = /(\d{1,2})(?:日|号|$)/u.exec(text);
  const number = day === null ? (cell.number ?? null) : Number(day[1]);
  const month = /次月|下个?月|隔月/u.test(text) ? 'next' : /每月|当月|本月|月/u.test(text) ? 'same' : null;
  return {
    month,
    day: number !== null && number >= 1 && number <= 31 ? number : /月底|月末/u.test(text) ? 31 : null,
  };
}

const SCHOOLING: readonly (readonly [RegExp, EducationLevel])[] = [
  [/小学/u, 'primary'],
  [/初中|初级中学/u, 'lower-secondary'],
  [/中专|中职|职高|技校|技工|中技/u, 'vocational'],
  [/高中/u, 'upper-secondary'],
  [/大专|专科|高职/u, 'college'],
  [/本科|学士/u, 'bachelor'],
  [/研究生|硕士|博士/u, 'postgraduate'],
];

/** The least schooling asked for; null when any will do or nothing is said. */
export function readEducation(cell: WrittenCell): EducationLevel | null {
  const text = plain(cell.text);
  if (text === '' || /不限|无要求|无$|均可|不作要求|不要求/u.test(text)) return null;
  return SCHOOLING.find(([word]) => word.test(text))?.[1] ?? null;
}

/** Subdistrict without its kind: `平湖街道办` and `平湖` are one. */
export function streetName(text: string): string {
  return plain(text)
    .replace(/^(?:广东省?)?(?:深圳市?)?(?:龙岗区)?/u, '')
    .replace(/(?:街道办事处|街道办|街道|办事处|镇)$/u, '');
}

export const INSURANCES = [
  'pension',
  'medical',
  'injury',
  'unemployment',
  'maternity',
  'housing_fund',
  'commercial',
] as const;
export type Insurance = (typeof INSURANCES)[number];

const FIVE: readonly Insurance[] = ['pension', 'medical', 'injury', 'unemployment', 'maternity'];
const INSURANCE_WORDS: readonly (readonly [RegExp, Insurance])[] = [
  [/养老/u, 'pension'],
  [/医保|医疗/u, 'medical'],
  [/工伤/u, 'injury'],
  [/失业/u, 'unemployment'],
  [/生育/u, 'maternity'],
  [/公积金|一金/u, 'housing_fund'],
  [/商业|意外|雇主责任/u, 'commercial'],
];

/** What is insured; `五险一金`, `社保` and single names are understood. */
export function readInsurance(cell: WrittenCell): Insurance[] {
  const text = plain(cell.text);
  if (/不(?:买|购买|缴|交|参)(?:社保|保险)|无社保|没有社保/u.test(text)) return [];
  const five = /五险|5险|社会?保险?|六险/u.test(text) ? FIVE : [];
  const named = INSURANCE_WORDS.filter(([word]) => word.test(text)).map(([, insurance]) => insurance);
  return INSURANCES.filter((insurance) => five.includes(insurance) || named.includes(insurance));
}
