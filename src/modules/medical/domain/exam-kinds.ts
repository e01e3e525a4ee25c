// Three different examinations are confused in practice and kept apart here (domain rules: 体检).
// General entry medical: no law asks for it; occupational pre-post exam: 职业病防治法 art. 35, before exposure, paid by the
// employer; food-handler certificate: 食品安全法 art. 45, yearly.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { addDays } from '../../../kernel/values/index.js';

export const EXAM_KINDS = ['general', 'occupational', 'food'] as const;
export type ExamKind = (typeof EXAM_KINDS)[number];

export const EXAM_LABELS: Readonly<Record<ExamKind, LocalizedText>> = {
  general: { zh: '一般体检', en: 'general examination' },
  occupational: { zh: '职业健康检查', en: 'occupational health examination' },
  food: { zh: '食品从业健康证', en: 'food-handler certificate' },
};

/** Reads 体检类别; null when the words name none of the three. */
export function readExamKind(text: string): ExamKind | null {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  if (/健康证|食品|餐饮|从业人员/.test(words)) return 'food';
  if (/职业|职检|岗前|上岗前/.test(words)) return 'occupational';
  if (/一般|普通|入职|常规|基本/.test(words)) return 'general';
  return null;
}

/**
 * What is ordered for a post, each kind once. An occupational examination is one for named hazard factors (GBZ 188 knows no
 * other): a post that asks for it and names none has the general examination, until its hazards are declared.
 * @param hazards codes of the factors the post names
 */
export function examsToOrder(asked: readonly ExamKind[], hazards: readonly string[]): ExamKind[] {
  return [
    ...new Set(asked.map((kind) => (kind === 'occupational' && hazards.length === 0 ? 'general' : kind))),
  ];
}

/** Days a conclusion holds, the day of the conclusion included. Policy, not law, except the yearly food certificate. */
export const VALID_DAYS: Readonly<Record<ExamKind, number>> = { general: 180, occupational: 365, food: 365 };

export function validUntil(
  exam: ExamKind,
  concludedOn: string,
  days: Readonly<Record<ExamKind, number>> = VALID_DAYS,
): string {
  return addDays(concludedOn, days[exam] - 1);
}
