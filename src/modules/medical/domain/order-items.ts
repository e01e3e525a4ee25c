// What may be examined: an allow-list by exam and by hazard of the post (GBZ 188, pre-post). What is not on the list cannot be
// ordered, so hepatitis-B, pregnancy and HIV items are impossible, not merely hidden.
// The items say what the institution will do; its findings never enter this system.
import type { Rejection } from '../../../kernel/lifecycle/index.js';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { ExamKind } from './exam-kinds.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';

export const ITEMS = {
  history: { zh: '问诊及职业史', en: 'history and past work' },
  physical: { zh: '内外科常规检查', en: 'physical examination' },
  blood_pressure: { zh: '血压', en: 'blood pressure' },
  blood_count: { zh: '血常规', en: 'blood count' },
  urine: { zh: '尿常规', en: 'urine' },
  alt: { zh: '血清ALT', en: 'serum ALT' },
  ecg: { zh: '心电图', en: 'electrocardiogram' },
  chest_film: { zh: '胸部X射线', en: 'chest film' },
  lung_function: { zh: '肺功能', en: 'lung function' },
  audiometry: { zh: '纯音听阈测试', en: 'pure-tone audiometry' },
  blood_glucose: { zh: '血糖', en: 'blood glucose' },
  blood_lead: { zh: '血铅', en: 'blood lead' },
  nervous_system: { zh: '神经系统检查', en: 'neurological examination' },
  skin: { zh: '皮肤科检查', en: 'skin examination' },
  eyes: { zh: '眼科检查', en: 'eye examination' },
  hands: { zh: '手部及末梢循环检查', en: 'hands and peripheral circulation' },
  enteric_carriers: { zh: '肠道致病菌检查', en: 'enteric carriers' },
  hepatitis_a_e: { zh: '甲肝戊肝检查', en: 'hepatitis A and E' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type ExamItem = keyof typeof ITEMS;

const BASIC: readonly ExamItem[] = [
  'history',
  'physical',
  'blood_pressure',
  'blood_count',
  'urine',
  'chest_film',
];
const FOOD: readonly ExamItem[] = [
  'history',
  'physical',
  'skin',
  'chest_film',
  'enteric_carriers',
  'hepatitis_a_e',
];
const OCCUPATIONAL: readonly ExamItem[] = ['history', 'physical', 'blood_count', 'urine', 'ecg', 'alt'];

/** Key items by hazard code; a hazard without a row gets the occupational basics and is returned as `unlisted`. */
export const ITEMS_OF_HAZARD: Readonly<Record<string, readonly ExamItem[]>> = {
  NOISE: ['audiometry', 'blood_pressure', 'ecg'],
  DUST: ['chest_film', 'lung_function'],
  SOLVENT: ['nervous_system', 'skin', 'alt'],
  BENZENE: ['blood_count'],
  LEAD: ['blood_lead', 'blood_count', 'nervous_system'],
  HEAT: ['blood_pressure', 'ecg', 'blood_glucose'],
  VIB: ['hands', 'nervous_system'],
  NHEXANE: ['nervous_system', 'blood_glucose'],
  SILICA: ['chest_film', 'lung_function', 'ecg'],
  WELDING: ['chest_film', 'lung_function', 'ecg', 'eyes'],
  TCE: ['skin', 'nervous_system', 'alt', 'ecg'],
  DCE: ['nervous_system', 'alt', 'ecg'],
  DMF: ['alt', 'blood_count', 'ecg'],
  METHANOL: ['eyes', 'nervous_system', 'alt'],
  ASTHMAGEN: ['lung_function', 'chest_film', 'blood_count'],
  ACID: ['chest_film', 'lung_function', 'physical'],
  OPTICAL: ['eyes', 'skin'],
};

export interface ItemList {
  readonly items: readonly ExamItem[];
  /** Hazards without items of their own: the institution must say what it adds. */
  readonly unlisted: readonly string[];
}

export function itemsFor(exam: ExamKind, hazards: readonly string[]): ItemList {
  if (exam === 'general') return { items: BASIC, unlisted: [] };
  if (exam === 'food') return { items: FOOD, unlisted: [] };
  const items = new Set<ExamItem>(OCCUPATIONAL);
  for (const hazard of hazards) for (const item of ITEMS_OF_HAZARD[hazard] ?? []) items.add(item);
  return { items: [...items], unlisted: hazards.filter((hazard) => !(hazard in ITEMS_OF_HAZARD)) };
}

/** An item list from outside: refused when it names anything off the list; the refusal never repeats forbidden words. */
export function checkItems(items: readonly string[]): Rejection | null {
  if (items.some(containsForbiddenHealthTerm)) {
    return {
      code: 'FORBIDDEN_MEDICAL_ITEM',
      text: { zh: '入职体检不得含此项目', en: 'The law forbids this item in an employment examination' },
    };
  }
  const unknown = items.findIndex((item) => !Object.hasOwn(ITEMS, item));
  if (unknown < 0) return null;
  return {
    code: 'UNKNOWN_MEDICAL_ITEM',
    text: { zh: '不在允许项目内', en: 'Not on the list of allowed items' },
    details: { position: unknown },
  };
}
