// The employer pays for the occupational exam (职业病防治法 art. 35); public services are free. A sheet that charges the worker
// is taken and reported: FEE_BORNE_BY_WORKER.
import type { ExamKind } from './exam-kinds.js';

export const COST_BEARERS = ['employer', 'county', 'worker', 'unknown'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];

export function readCostBearer(text: string): CostBearer {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  if (/本人|个人|自费|自理|自付|自行|劳动者|求职者|工人|员工承担|务工人员/.test(words)) return 'worker';
  if (/企业|用人单位|公司|厂|雇主|单位/.test(words)) return 'employer';
  if (/财政|县|政府|人社|就业专项|免费|公费/.test(words)) return 'county';
  return 'unknown';
}

export function chargesWorkerUnlawfully(exam: ExamKind, bearer: CostBearer): boolean {
  return exam === 'occupational' && bearer === 'worker';
}
