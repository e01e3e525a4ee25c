// GB/T 4658-2006 codes with the level each stands for, and the everyday words ledgers use instead of codes.
import type { EducationLevel } from '../../../../kernel/values/index.js';
import {
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from '../../../../kernel/values/index.js';
import type { CodeEntry } from './code-entry.js';

export interface EducationEntry extends CodeEntry {
  readonly level: EducationLevel;
}

function entry(code: string, zh: string, en: string, level: EducationLevel): EducationEntry {
  return { code, name: { zh, en }, level };
}

export const EDUCATION_CODES: readonly EducationEntry[] = [
  entry('10', '研究生', 'postgraduate', 'postgraduate'),
  entry('11', '博士研究生毕业', 'doctorate', 'postgraduate'),
  entry('14', '硕士研究生毕业', 'master', 'postgraduate'),
  entry('20', '大学本科', 'bachelor studies', 'bachelor'),
  entry('21', '大学本科毕业', 'bachelor', 'bachelor'),
  entry('22', '大学本科结业', 'bachelor studies ended', 'bachelor'),
  entry('23', '大学本科肄业', 'bachelor studies left', 'bachelor'),
  entry('30', '大学专科', 'college', 'college'),
  entry('31', '大学专科毕业', 'college graduate', 'college'),
  entry('40', '中等职业教育', 'secondary vocational', 'vocational'),
  entry('41', '中等专科毕业', 'secondary specialised school', 'vocational'),
  entry('44', '职业高中毕业', 'vocational high school', 'vocational'),
  entry('47', '技工学校毕业', 'skilled workers school', 'vocational'),
  entry('60', '普通高级中学教育', 'upper secondary', 'upper-secondary'),
  entry('61', '普通高中毕业', 'upper secondary graduate', 'upper-secondary'),
  entry('63', '普通高中肄业', 'upper secondary left', 'upper-secondary'),
  entry('70', '初级中学教育', 'lower secondary', 'lower-secondary'),
  entry('71', '初中毕业', 'lower secondary graduate', 'lower-secondary'),
  entry('73', '初中肄业', 'lower secondary left', 'lower-secondary'),
  entry('80', '小学教育', 'primary', 'primary'),
  entry('81', '小学毕业', 'primary graduate', 'primary'),
  entry('83', '小学肄业', 'primary left', 'primary'),
  entry('90', '其他', 'other, no schooling', 'none'),
];

/** Longer words first, so that 职业高中 is not read as 高中 nor 大学专科 as 大学. */
const WORDS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/文盲|未上学|未上过学|没上过学|没读过书|学龄前|无学历|扫盲/u, 'none'],
  [/博士|硕士|研究生/u, 'postgraduate'],
  [/大专|(?<!中等)专科|高职|高等职业/u, 'college'],
  [/中专|中职|中技|中等专|中等职业|职业高中|职高|职中|技校|技工|高技/u, 'vocational'],
  [/本科|学士|大学/u, 'bachelor'],
  [/高中|普高|高级中学/u, 'upper-secondary'],
  [/初中|初级中学|国中/u, 'lower-secondary'],
  [/小学/u, 'primary'],
];

function plain(text: string): string {
  return toHalfWidth(withoutSpaces(withoutInvisible(text)));
}

/** The level a cell of 文化程度 names, by word or code; undefined when it names none, or two (高中或中专 is one level). */
export function readEducation(text: string): EducationLevel | undefined {
  const word = plain(text);
  const coded = EDUCATION_CODES.find((each) => each.code === word);
  if (coded !== undefined) return coded.level;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** The lowest level an advert asks for: 不限 and blanks ask for none; 小学及以上 asks for primary school. */
export function readEducationRequirement(text: string): EducationLevel | undefined {
  const word = plain(text);
  if (saysNothing(word) || /不限|无要求|不要求|均可|没要求/u.test(word)) return 'none';
  return readEducation(word);
}
