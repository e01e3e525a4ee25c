// Why a person is, is not yet, or is not entitled. Every row of the radar carries one or more; codes are stable.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const REASONS = {
  HOUSEHOLD_NOT_COVERED: {
    zh: '起算日不属于政策覆盖的户',
    en: 'The household was not of the kind covered on the day counting begins',
  },
  HOUSEHOLD_UNKNOWN: { zh: '户身份无记录', en: 'The household’s status is not on record' },
  AGE_OUTSIDE: { zh: '年龄不在政策范围', en: 'Outside the ages of the policy' },
  WORKPLACE_UNKNOWN: { zh: '工作地无记录', en: 'The place of work is not on record' },
  WORKPLACE_OUTSIDE: { zh: '工作地不在政策范围', en: 'The place of work is not covered' },
  RODE_ORGANISED: {
    zh: '已乘坐免费“点对点”专车,不再申领交通补助',
    en: 'Rode the free organised coach, which stands for the transport subsidy',
  },
  DISPATCH_FIRM: { zh: '劳务派遣单位不享受', en: 'A dispatch firm gets none' },
  EMPLOYER_UNKNOWN: { zh: '用人单位不在册', en: 'The company is not in the register' },
  START_IN_DISPUTE: { zh: '上岗或离职存在争议', en: 'The start or the leaving is in dispute' },
  LEFT_BEFORE: { zh: '未满规定时长已离职', en: 'Left before the length was reached' },
  LEFT_WORK: { zh: '已离职,参保不再处于正常状态', en: 'Left: the insurance no longer goes on' },
  NOT_YET: { zh: '时长未满', en: 'The length is not reached yet' },
  PROOF_MISSING: { zh: '缺时长佐证(工资或社保)', en: 'Proof of the time at work is missing' },
  INSURANCE_LAPSED: {
    zh: '社保未缴至上月',
    en: 'Insurance is not on record up to last month',
  },
  CONTRACT_SHORT: { zh: '合同期限不足', en: 'The contract is shorter than asked' },
  PAY_MISSING: { zh: '缺工资金额,无法计算', en: 'No amount of pay on record to take a share of' },
  CONSENT_MISSING: {
    zh: '本人未同意将脱贫证明用于单位申报',
    en: 'The worker has not agreed that the proof of poverty goes into the company’s claim',
  },
  PAPER_MISSING: { zh: '缺材料', en: 'A paper is missing' },
} as const satisfies Record<string, LocalizedText>;
export type ReasonCode = keyof typeof REASONS;

export interface Reason {
  readonly code: ReasonCode;
  /** Days, codes and paper names only; never a personal value. */
  readonly details?: Readonly<Record<string, string | number>>;
}
