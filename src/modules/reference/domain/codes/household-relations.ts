// GB/T 4761: relation to the head of household. Ledgers write 之子, 长子, 儿媳 and the like.
import { toHalfWidth, withoutInvisible, withoutSpaces } from '../../../../kernel/values/index.js';
import type { CodeEntry } from './code-entry.js';

export type HouseholdRelation =
  'head' | 'spouse' | 'son' | 'daughter' | 'grandchild' | 'parent' | 'grandparent' | 'sibling' | 'other';

export interface RelationEntry extends CodeEntry {
  readonly relation: HouseholdRelation;
}

export const HOUSEHOLD_RELATIONS: readonly RelationEntry[] = [
  { code: '02', relation: 'head', name: { zh: '户主', en: 'head of household' } },
  { code: '10', relation: 'spouse', name: { zh: '配偶', en: 'spouse' } },
  { code: '20', relation: 'son', name: { zh: '子', en: 'son' } },
  { code: '30', relation: 'daughter', name: { zh: '女', en: 'daughter' } },
  { code: '40', relation: 'grandchild', name: { zh: '孙子、孙女或外孙子、外孙女', en: 'grandchild' } },
  { code: '50', relation: 'parent', name: { zh: '父母', en: 'parent' } },
  { code: '60', relation: 'grandparent', name: { zh: '祖父母或外祖父母', en: 'grandparent' } },
  { code: '70', relation: 'sibling', name: { zh: '兄、弟、姐、妹', en: 'sibling' } },
  { code: '80', relation: 'other', name: { zh: '其他', en: 'other' } },
];

/** In-laws before children and parents: 儿媳 is not a son, 岳父 not the head's own father. */
const WORDS: readonly (readonly [RegExp, HouseholdRelation])[] = [
  [/媳|婿|岳|公公|婆婆|公婆|叔|伯|姑|姨|舅|侄|甥|嫂|姐夫|妹夫|弟妹|弟媳|其他|非亲属|继|养/u, 'other'],
  [/^(?:户主|本人|户主本人|自己)$/u, 'head'],
  [/配偶|丈夫|妻|老公|老婆|爱人|^之?夫$/u, 'spouse'],
  [/祖|爷爷|奶奶|外公|外婆|姥/u, 'grandparent'],
  [/孙/u, 'grandchild'],
  [/兄|弟|姐|妹|哥/u, 'sibling'],
  [/父|母|爸|妈|爹|娘/u, 'parent'],
  [/子|儿(?!女)|独生子$/u, 'son'],
  [/女/u, 'daughter'],
];

const DAUGHTER = /女儿|之女|[长次二三四五幺小大独]女|独生女|^女$/u;

export function readHouseholdRelation(text: string): HouseholdRelation | undefined {
  const word = toHalfWidth(withoutSpaces(withoutInvisible(text)));
  const coded = HOUSEHOLD_RELATIONS.find((entry) => entry.code === word);
  if (coded !== undefined) return coded.relation;
  const found = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return found === 'son' && DAUGHTER.test(word) ? 'daughter' : found;
}
