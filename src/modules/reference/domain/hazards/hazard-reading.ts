// The hazard column of an advert or an examination order: standard names, or what people call the thing. Words are mapped
// to factors; what cannot be mapped is handed back for a person to look at.
import {
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from '../../../../kernel/values/index.js';
import type { HazardCode, HazardFactor } from './hazard-factor.js';
import { HAZARD_FACTORS } from './hazards.data.js';

export interface HazardReading {
  readonly factors: readonly HazardCode[];
  /** Something was written in other words than the standard's: HAZARD_SYNONYM. */
  readonly synonym: boolean;
  /** Parts that name no known factor. */
  readonly unresolved: readonly string[];
  /** The cell says that there is none, or says nothing. */
  readonly none: boolean;
}

const NO_HAZARD = /^(?:无|没有|基本没有|不存在|不涉及|未接触|不接触|不含|未见|否$|[×X]$|安全岗位$)/u;
const ABSENT_FORMS = [
  '无铅焊锡',
  '无铅锡焊',
  '无铅锡',
  '不含铅',
  '无铅',
  '无苯',
  '不含苯',
  '无尘车间',
  '无尘服',
  '无尘',
  '低噪音',
  '低噪声',
  '噪音小',
  '噪声小',
  '噪音不大',
  '噪声不大',
  '声音不大',
  '声音小',
];
const LIST_MARKS = /[、，;；/\n+]|(?<!\d),|,(?!\d)|和(?=[^、,]{2})|以及/u;
const MEASURE = /\((?:[^()]*\d[^()]*|已?达标|合格|轻微|少量)\)/gu;

const byStandardName = new Map<string, HazardCode>();
for (const factor of HAZARD_FACTORS) {
  for (const name of factor.standardNames) byStandardName.set(plain(name), factor.code);
}

const WORDS: readonly (readonly [string, HazardCode | null])[] = [
  ...ABSENT_FORMS.map((word) => [word, null] as const),
  ...HAZARD_FACTORS.flatMap(({ code, standardNames, synonyms }) =>
    [...standardNames, ...synonyms].map((word) => [plain(word), code] as const),
  ),
].sort((a, b) => b[0].length - a[0].length);

export function hazardFactor(code: string): HazardFactor | undefined {
  return HAZARD_FACTORS.find((factor) => factor.code === code);
}

function plain(text: string): string {
  return toHalfWidth(withoutSpaces(withoutInvisible(text))).toUpperCase();
}

export function readHazards(text: string): HazardReading {
  const whole = plain(text);
  if (saysNothing(whole) || isPlainNo(whole))
    return { factors: [], synonym: false, unresolved: [], none: true };
  const standard = byStandardName.get(whole);
  if (standard !== undefined) return { factors: [standard], synonym: false, unresolved: [], none: false };
  const factors = new Set<HazardCode>();
  const unresolved: string[] = [];
  let synonym = false;
  for (const part of whole.split(LIST_MARKS).filter((each) => !saysNothing(each) && !isPlainNo(each))) {
    const named = byStandardName.get(part.replace(MEASURE, ''));
    const found = named === undefined ? factorsInWords(part) : [named];
    for (const code of found) factors.add(code);
    if (named === undefined && found.length > 0) synonym = true;
    if (found.length === 0 && !ABSENT_FORMS.some((word) => part.includes(word))) unresolved.push(part);
  }
  return { factors: [...factors], synonym, unresolved, none: factors.size === 0 && unresolved.length === 0 };
}

/** 无, 没有, 无职业病危害因素; but 无铅焊锡 only says that there is no lead in it. */
function isPlainNo(text: string): boolean {
  return (
    NO_HAZARD.test(text) &&
    !/[,，;；但]/u.test(text) &&
    !ABSENT_FORMS.some((word) => text.startsWith(word) && text !== word)
  );
}

function factorsInWords(part: string): HazardCode[] {
  const found: HazardCode[] = [];
  let rest = part;
  for (const [word, code] of WORDS) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '·');
    if (code !== null) found.push(code);
  }
  return found;
}
