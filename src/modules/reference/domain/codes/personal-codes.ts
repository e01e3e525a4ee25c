// Short lists of the person's record: sex (GB/T 2261.1), disability (GB/T 26341-2010), labour ability, spoken Mandarin.
import {
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from '../../../../kernel/values/index.js';
import type { CodeEntry } from './code-entry.js';

export type Sex = 'male' | 'female';

export const SEX_CODES: readonly CodeEntry[] = [
  { code: '0', name: { zh: '未知', en: 'unknown' } },
  { code: '1', name: { zh: '男', en: 'male' } },
  { code: '2', name: { zh: '女', en: 'female' } },
  { code: '9', name: { zh: '未说明', en: 'not stated' } },
];

export const DISABILITY_CATEGORIES: readonly CodeEntry[] = [
  { code: '1', name: { zh: '视力残疾', en: 'visual' } },
  { code: '2', name: { zh: '听力残疾', en: 'hearing' } },
  { code: '3', name: { zh: '言语残疾', en: 'speech' } },
  { code: '4', name: { zh: '肢体残疾', en: 'physical' } },
  { code: '5', name: { zh: '智力残疾', en: 'intellectual' } },
  { code: '6', name: { zh: '精神残疾', en: 'mental' } },
  { code: '7', name: { zh: '多重残疾', en: 'multiple' } },
];

export type LabourAbility = 'skilled' | 'ordinary' | 'weak' | 'lost' | 'none';

export const LABOUR_ABILITIES: readonly CodeEntry<LabourAbility>[] = [
  { code: 'skilled', name: { zh: '技能劳动力', en: 'skilled' } },
  { code: 'ordinary', name: { zh: '普通劳动力', en: 'able-bodied' } },
  { code: 'weak', name: { zh: '弱劳动力或半劳动力', en: 'partly able' } },
  { code: 'lost', name: { zh: '丧失劳动力', en: 'ability lost' } },
  { code: 'none', name: { zh: '无劳动力', en: 'none (child, aged)' } },
];

export type MandarinLevel = 'fluent' | 'fair' | 'little';

export const MANDARIN_LEVELS: readonly CodeEntry<MandarinLevel>[] = [
  { code: 'fluent', name: { zh: '流利', en: 'fluent' } },
  { code: 'fair', name: { zh: '一般', en: 'fair' } },
  { code: 'little', name: { zh: '差', en: 'little' } },
];

export interface DisabilityReading {
  readonly category?: string;
  readonly level?: 1 | 2 | 3 | 4;
}

function plain(text: string): string {
  return toHalfWidth(withoutSpaces(withoutInvisible(text)));
}

export function readSex(text: string): Sex | undefined {
  const word = plain(text).toLowerCase();
  if (/^(?:男性?|1|m|male)$/u.test(word)) return 'male';
  return /^(?:女性?|2|f|female)$/u.test(word) ? 'female' : undefined;
}

/** 肢体三级, 肢体残疾3级, 四级. Undefined when the cell says there is none. */
export function readDisability(text: string): DisabilityReading | undefined {
  const word = plain(text);
  if (saysNothing(word) || /^(?:否|×|x|无残疾|非残疾|健全)$/iu.test(word)) return undefined;
  const category = DISABILITY_CATEGORIES.find(({ name }) => word.includes(name.zh.slice(0, 2)))?.code;
  const digit = /([一二三四1-4])级/u.exec(word)?.[1];
  const level = digit === undefined ? 0 : '一二三四'.indexOf(digit) + 1 || Number(digit);
  return {
    ...(category === undefined ? {} : { category }),
    ...(level === 0 ? {} : { level: level as 1 | 2 | 3 | 4 }),
  };
}

export function readLabourAbility(text: string): LabourAbility | undefined {
  const word = plain(text);
  if (/丧失/u.test(word)) return 'lost';
  if (/弱|半/u.test(word)) return 'weak';
  if (/无劳动|^无$|没有劳动/u.test(word)) return 'none';
  if (/技能|技术/u.test(word)) return 'skilled';
  return /普通|一般|正常|有劳动|全劳动|^有$/u.test(word) ? 'ordinary' : undefined;
}

export function readMandarin(text: string): MandarinLevel | undefined {
  const word = plain(text);
  if (/差|不会|不懂|听不懂|很少|不太会|不流利|不好/u.test(word)) return 'little';
  if (/流利|熟练|标准|很好|^好$|良好|会$|^会/u.test(word)) return 'fluent';
  return /一般|尚可|中等|基本|能听|简单/u.test(word) ? 'fair' : undefined;
}
