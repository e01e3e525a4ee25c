// Money after a start: what a policy asks and what it pays, as data. Amounts and lists change by year and county, so nothing
// of it is code: a rule set holds from a day to a day, names its source, and a change is a new revision beside the old one.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { PaperKind } from './papers.js';

export const SUBSIDY_KINDS = ['transport', 'work_reward', 'absorption'] as const;
export type SubsidyKind = (typeof SUBSIDY_KINDS)[number];

export const SUBSIDY_LABELS: Readonly<Record<SubsidyKind, LocalizedText>> = {
  transport: { zh: '一次性交通补助', en: 'transport subsidy' },
  work_reward: { zh: '务工奖补', en: 'work reward' },
  absorption: { zh: '用人单位吸纳脱贫人口就业补贴', en: 'employer absorption subsidy' },
};

/** Who asks for the money and gets it: the worker, or the company that took the worker on. */
export type Beneficiary = 'worker' | 'employer';

export const beneficiaryOf = (kind: SubsidyKind): Beneficiary =>
  kind === 'absorption' ? 'employer' : 'worker';

export const HOUSEHOLD_RULES = ['poor', 'poor_or_monitored', 'any'] as const;
export type HouseholdRule = (typeof HOUSEHOLD_RULES)[number];

export const LENGTH_UNITS = ['months', 'days'] as const;
/** Calendar months by date (7 March + 3 = 7 June), or a number of days. */
export interface Length {
  readonly unit: (typeof LENGTH_UNITS)[number];
  readonly count: number;
}

export const AMOUNT_WAYS = ['fixed', 'tickets', 'share_of_pay'] as const;
/** Whole yuan; a share is rounded down. */
export type Amount =
  | { readonly way: 'fixed'; readonly yuan: number }
  /** What the tickets cost, up to the cap. */
  | { readonly way: 'tickets'; readonly cap: number }
  /** A share of the pay on record for the counted time, up to the cap where there is one. */
  | { readonly way: 'share_of_pay'; readonly percent: number; readonly cap: number | null };

export const EXCLUSIONS = ['organised_ride', 'dispatch_firm'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export const PROOFS = ['wage', 'insurance', 'wage_or_insurance'] as const;
/** What proves time at work. */
export type Proof = (typeof PROOFS)[number];

export const ONCE_PER = ['person', 'year'] as const;

export interface RuleSet {
  /** What the household must be on the day counting begins. */
  readonly household: HouseholdRule;
  /** A household identified after the start counts from its day of identification, instead of not at all. */
  readonly laterIdentified: boolean;
  /** Whole years on the day counting begins, both ends included; null where the text names none. */
  readonly ages: { readonly from: number; readonly to: number } | null;
  /** Provinces (two digits) the workplace must, or must not, lie in; null for anywhere. */
  readonly workplace: {
    readonly within: readonly string[] | null;
    readonly outside: readonly string[] | null;
  };
  /** Null: from the first day. */
  readonly length: Length | null;
  readonly proof: Proof;
  /** Time without proof that does not break the count, in days. */
  readonly gapDays: number;
  /** True: the months are counted in the run of proof that still goes on, up to the month before the claim. */
  readonly goingOn: boolean;
  /** Shortest written contract; null where none is asked. */
  readonly contractMonths: number | null;
  readonly papers: readonly PaperKind[];
  readonly amount: Amount;
  readonly exclusions: readonly Exclusion[];
  /** `year`: once in a calendar year, the one in which the length is reached. */
  readonly oncePer: (typeof ONCE_PER)[number];
  /** Days a public notice stands; the day it goes up is not counted (民法典 art. 201). */
  readonly noticeDays: number;
}

/** One revision of a policy, as a bureau put it in force for its own place. */
export interface PolicyVersion {
  readonly id: string;
  /** Names the policy across places: two counties cannot pay the same person twice under it. */
  readonly code: string;
  readonly revision: number;
  readonly kind: SubsidyKind;
  /** County whose people, or district whose companies, it is for. */
  readonly place: string;
  readonly name: string;
  readonly source: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly rules: RuleSet;
}

/** The revision in force on a day: of those that cover it, the newest. */
export function inForce(versions: readonly PolicyVersion[], day: string): PolicyVersion | null {
  const covering = versions.filter(
    (one) => one.validFrom <= day && (one.validUntil === null || one.validUntil >= day),
  );
  return covering.reduce<PolicyVersion | null>(
    (newest, one) => (newest === null || one.revision > newest.revision ? one : newest),
    null,
  );
}

/** Why a rule set cannot be carried out; null when it can. */
export function findRuleError(kind: SubsidyKind, rules: RuleSet): LocalizedText | null {
  const { ages, amount, goingOn, length, workplace } = rules;
  if (ages && ages.from > ages.to) return { zh: '年龄上下限颠倒', en: 'The ages are the wrong way round' };
  if (workplace.within && workplace.outside)
    return { zh: '工作地只能限定一种', en: 'The workplace is limited twice' };
  if (amount.way === 'tickets' && !rules.papers.includes('ticket'))
    return { zh: '按票据金额发放必须要求票据', en: 'Paid by tickets, but no ticket is asked for' };
  if (amount.way === 'share_of_pay' && !length)
    return { zh: '按工资比例发放必须规定时长', en: 'A share of pay needs a length of time' };
  if (goingOn && !length) return { zh: '连续缴费必须规定月数', en: 'Time going on needs a length' };
  if (kind === 'absorption' && rules.papers.includes('ticket'))
    return { zh: '吸纳补贴不看车票', en: 'An absorption subsidy asks for no ticket' };
  return null;
}
