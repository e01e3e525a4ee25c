// What a clinic may conclude: the five words of GBZ 188-2014 §4.8.3, and for general and food exams fit or not for this post.
// Clinics write other words too; the ones we know are mapped and reported (MED_NONSTANDARD_CONCLUSION), the rest are held
// for a person. Nothing that is not plainly fit is ever read as fit.
import { findForbiddenHealthWords } from '../../../kernel/values/index.js';
import type { ExamKind } from './exam-kinds.js';

export const CONCLUSIONS = [
  'no_abnormality',
  'recheck',
  'suspected_disease',
  'contraindication',
  'other_abnormality',
  'not_fit_for_post',
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const CONCLUSION_LABELS = {
  no_abnormality: { zh: '目前未见异常', en: 'no abnormality at present' },
  recheck: { zh: '复查', en: 'recheck' },
  suspected_disease: { zh: '疑似职业病', en: 'suspected occupational disease' },
  contraindication: { zh: '职业禁忌证', en: 'occupational contraindication' },
  other_abnormality: { zh: '其他疾病或异常', en: 'other disease or abnormality' },
  not_fit_for_post: { zh: '不适合该岗位', en: 'not fit for this post' },
} as const;

export type ConclusionReading =
  /** `standard`: in the words of GBZ 188, or of the attendance list. */
  | { readonly kind: 'conclusion'; readonly conclusion: Conclusion; readonly standard: boolean }
  | { readonly kind: 'not_examined'; readonly gaveUp: boolean }
  /** Attended, no result yet. */
  | { readonly kind: 'pending' }
  /** Words nobody here may interpret: the check stays open and a person asks the clinic. */
  | { readonly kind: 'unreadable' };

export interface ConclusionContext {
  readonly exam: ExamKind;
  /** A sign-in time stands in the row. */
  readonly attended: boolean;
}

const STANDARD: readonly (readonly [RegExp, Conclusion])[] = [
  [/^目前未见异常$/, 'no_abnormality'],
  [/^其他疾病或异常$/, 'other_abnormality'],
  [/^复查(?:$|[:,;(])/, 'recheck'],
  [/^疑似职业病(?:$|[:,;(])/, 'suspected_disease'],
  [/^职业禁忌证(?:$|[:,;(])/, 'contraindication'],
];

const NOT_EXAMINED = /未到检|未检|未体检|未参检|未参加|未到场|未到$|缺检|漏检|没来|没到|未来检|未做|不参加/;
const GAVE_UP = /放弃|弃检|拒检|拒绝体检|不去了/;
const SUSPECTED = /疑似职业病|疑似[^,;]*中毒|疑似尘肺/;
const NO_CONTRAINDICATION = /(?:无|未见|未发现|没有|排除)(?:相关|明显|该岗位|岗位)?(?:职业)?禁忌[证症]?/g;
const CONTRAINDICATION =
  /禁忌|(?:不宜|不适宜|不适合|不能|不可|不得|禁止|避免|脱离|调离)(?:从事|接触|参加)|(?:不宜|不适宜|不适合|不适应)(?:在)?(?:本|该|此|拟任|目标|所报)(?:岗位|工种|作业|工作)|职业受限/;
const RECHECK_PASSED = /复[查检测诊](?:后|结果)?(?=合格|正常|通过|未见异常|目前未见异常|可上岗|可以上岗)/g;
const NO_RECHECK = /(?:无需|不需|不用|无须|不必)复[查检测诊]/g;
const RECHECK = /复[查检测诊]|待查|补检|补查|进一步检查|另行检查|择期检查|观察|待定|待出|未出/;
const NOT_FIT =
  /不合格|不通过|未通过|不达标|不可上岗|不能上岗|不宜上岗|不适合上岗|不适宜上岗|不得上岗|不适合|不符合|不予/;
const OTHER_ABNORMALITY =
  /^(?:有)?其[他它]疾病(?:或|和|及|、)?异常$|^其[他它]异常$|^轻度异常,?(?:可上岗|不影响上岗)$/;
const FIT_WORD =
  /^(?:目前|体检|检查|本次|结果|结论|一切|各项|全部|所有|指标|项目|均|都)*(?:未见(?:明显)?异常|未发现(?:明显)?异常|无(?:明显)?异常|正常|合格|健康|良好|通过|符合要求|可(?:以)?上岗|适合(?:该岗位|上岗|岗位)|能(?:够)?上岗|可(?:以)?从事(?:该|本|拟)?(?:岗位|工作|作业)|准予上岗|同意上岗|合格可上岗|fit|ok|√)$/i;

/** The clauses that may be kept; hepatitis-B, pregnancy and HIV words are cut with their clause. */
export function keepLawfulText(text: string): string {
  const found = findForbiddenHealthWords(text);
  return found ? (found.scrubbed ?? '') : text;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s。.!]/g, '')
    .replace(/[，、]/g, ',')
    .replace(/[；]/g, ';')
    .replace(/[：]/g, ':');
}

/** Reads the 结论 cell. The remark is read by `contraindication.ts`, for the hazard only. */
export function readConclusion(text: string, context: ConclusionContext): ConclusionReading {
  const words = tidy(keepLawfulText(text));
  if (words === '' || /^[-—/]+$/.test(words)) {
    const emptied = text.trim() !== '' && !/^[-—/\s]+$/.test(text);
    if (emptied) return { kind: 'unreadable' };
    return context.attended ? { kind: 'pending' } : { kind: 'not_examined', gaveUp: false };
  }
  const standard = STANDARD.find(([pattern]) => pattern.test(words));
  if (standard) return { kind: 'conclusion', conclusion: standard[1], standard: true };
  return readOtherWords(words, context);
}

function readOtherWords(words: string, context: ConclusionContext): ConclusionReading {
  const found = (conclusion: Conclusion): ConclusionReading => ({
    kind: 'conclusion',
    conclusion,
    standard: false,
  });
  if (GAVE_UP.test(words)) return { kind: 'not_examined', gaveUp: true };
  if (NOT_EXAMINED.test(words)) return { kind: 'not_examined', gaveUp: false };
  if (SUSPECTED.test(words)) return found('suspected_disease');
  const cleared = words
    .replace(NO_CONTRAINDICATION, '合格')
    .replace(RECHECK_PASSED, '')
    .replace(NO_RECHECK, '合格');
  if (CONTRAINDICATION.test(cleared)) {
    return found(context.exam === 'occupational' ? 'contraindication' : 'not_fit_for_post');
  }
  if (RECHECK.test(cleared)) return found('recheck');
  if (NOT_FIT.test(cleared))
    return context.exam === 'occupational' ? { kind: 'unreadable' } : found('not_fit_for_post');
  if (OTHER_ABNORMALITY.test(cleared)) return found('other_abnormality');
  const parts = cleared.split(/[,;:()/]/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => FIT_WORD.test(part))
    ? found('no_abnormality')
    : { kind: 'unreadable' };
}

/** Items and last day of a recheck, from 复查项目与期限 (`胸片,2018-03-09前`, `血压复测;期限3月9日`). */
export function readRecheck(
  text: string,
  yearOfExam: string,
): { readonly items: string; readonly dueOn: string | null } {
  const words = tidyDate(keepLawfulText(text));
  const full = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})/.exec(words);
  const short = full ? null : /(\d{1,2})[月./-](\d{1,2})/.exec(words);
  const found = full ?? short;
  const items = (found ? words.slice(0, found.index) : words)
    .replace(/(?:期限|顺延至|延至|截止|于|在)?[:,;]?$/, '')
    .replace(/(?<![,;:])[,;:]+$/, '');
  if (!found) return { items, dueOn: null };
  const [year, month, day] = full ? [full[1], full[2], full[3]] : [yearOfExam, short?.[1], short?.[2]];
  return { items, dueOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function tidyDate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[，]/g, ',')
    .replace(/[；]/g, ';')
    .replace(/[：]/g, ':');
}
