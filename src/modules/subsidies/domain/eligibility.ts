/**
 * One person, one policy, one period: due, so many days short, a paper missing, or not at all, always with the reason. Pure;
 * the facts are gathered by the caller. Nothing is refused here in silence, and nobody is scored.
 */
import {
  addDays,
  addMonths,
  ageOn,
  diffDays,
  earlierOf,
  type LocalDate,
  laterOf,
} from '../../../kernel/values/index.js';
import type { PaperKind } from './papers.js';
import type { Period } from './periods.js';
import type { Reason } from './reasons.js';
import { beneficiaryOf, type PolicyVersion, type RuleSet } from './rule-set.js';
import type { PaperOnFile, StayFacts } from './stay-facts.js';
import { timeAtWork } from './time-at-work.js';

export const VERDICT_STATES = ['due', 'short', 'paper_missing', 'excluded'] as const;
export type EligibilityState = (typeof VERDICT_STATES)[number];

export interface EligibilityResult {
  readonly state: EligibilityState;
  readonly reasons: readonly Reason[];
  readonly countsFrom: LocalDate;
  /** First day on which the length is reached. */
  readonly reachedOn: LocalDate;
  /** Days to go; 0 when reached. */
  readonly daysShort: number;
  /** Whole yuan; null while it cannot be told. */
  readonly amount: number | null;
}

export function evaluate(
  { kind, rules }: Pick<PolicyVersion, 'kind' | 'rules'>,
  facts: StayFacts,
  period: Period,
  asOf: LocalDate,
): EligibilityResult {
  const counted = countedFrom(rules, facts, period);
  const time = timeAtWork(rules, facts, counted.on, asOf);
  const against = [
    ...(counted.reason ? [counted.reason] : []),
    ...closedBy(kind, rules, facts, period, counted.on),
    ...time.against,
  ];
  const missing = [...time.missing, ...missingPapers(kind, rules, facts, period)];
  const amount = amountOf(rules, facts, period, {
    from: time.from,
    to: period.to === null ? asOf : earlierOf(asOf, period.to),
  });
  if (amount === null && rules.amount.way === 'share_of_pay') missing.push({ code: 'PAY_MISSING' });
  const rest = {
    countsFrom: time.from,
    reachedOn: time.reachedOn,
    daysShort: Math.max(0, diffDays(asOf, time.reachedOn)),
    amount,
  };
  if (against.length > 0) return { state: 'excluded', reasons: against, ...rest };
  if (rest.daysShort > 0)
    return {
      state: 'short',
      reasons: [{ code: 'NOT_YET', details: { days: rest.daysShort, on: rest.reachedOn } }, ...missing],
      ...rest,
    };
  return { state: missing.length > 0 ? 'paper_missing' : 'due', reasons: missing, ...rest };
}

/** The day counting begins, and what speaks against the household. */
function countedFrom(
  rules: RuleSet,
  { households, startedOn }: StayFacts,
  period: Period,
): { readonly on: LocalDate; readonly reason?: Reason } {
  const base = laterOf(startedOn, period.countsFrom);
  if (rules.household === 'any') return { on: base };
  const covered = households.filter(
    (one) => one.poor || (rules.household === 'poor_or_monitored' && one.monitored),
  );
  if (covered.some(({ from, to }) => from <= base && (to === null || to >= base))) return { on: base };
  const later = covered
    .map(({ from }) => from)
    .filter((from) => from > base)
    .sort()[0];
  if (rules.laterIdentified && later !== undefined) return { on: later };
  return {
    on: base,
    reason: { code: households.length > 0 ? 'HOUSEHOLD_NOT_COVERED' : 'HOUSEHOLD_UNKNOWN' },
  };
}

function closedBy(
  kind: PolicyVersion['kind'],
  rules: RuleSet,
  facts: StayFacts,
  period: Period,
  countsFrom: LocalDate,
): Reason[] {
  const reasons: Reason[] = [];
  const age = ageOn(facts.birthOn, countsFrom);
  if (rules.ages && (age < rules.ages.from || age > rules.ages.to))
    reasons.push({ code: 'AGE_OUTSIDE', details: { from: rules.ages.from, to: rules.ages.to } });
  const { within, outside } = rules.workplace;
  if (within || outside) {
    const { province } = facts;
    if (province === null) reasons.push({ code: 'WORKPLACE_UNKNOWN' });
    else if (within?.includes(province) === false || outside?.includes(province) === true)
      reasons.push({ code: 'WORKPLACE_OUTSIDE' });
  }
  if (rules.exclusions.includes('organised_ride')) {
    const ride = facts.rides.find((one) => (period.first && one.ofThisPost) || inPeriod(period, one.on));
    if (ride) reasons.push({ code: 'RODE_ORGANISED', details: { batch: ride.batch, on: ride.on } });
    else if (period.first && facts.travelledOrganised) reasons.push({ code: 'RODE_ORGANISED' });
  }
  if (beneficiaryOf(kind) === 'employer' && facts.employerKind === null)
    reasons.push({ code: 'EMPLOYER_UNKNOWN' });
  if (rules.exclusions.includes('dispatch_firm') && facts.employerKind === 'dispatch_firm')
    reasons.push({ code: 'DISPATCH_FIRM' });
  if (facts.inDispute) reasons.push({ code: 'START_IN_DISPUTE' });
  return reasons;
}

function inPeriod({ from, to }: Period, day: LocalDate): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function missingPapers(
  kind: PolicyVersion['kind'],
  rules: RuleSet,
  facts: StayFacts,
  period: Period,
): Reason[] {
  return rules.papers.flatMap((paper): Reason[] => {
    if (paper === 'contract') return contractMissing(rules, facts);
    if (paper === 'poverty_proof' && beneficiaryOf(kind) === 'employer' && !facts.povertyProofAgreed)
      return [{ code: 'CONSENT_MISSING' }];
    return onFile(facts, period, paper).length > 0 ? [] : [missing(paper)];
  });
}

/** In the first period a paper of an earlier day serves too: the ticket is older than the start. */
const onFile = (facts: StayFacts, period: Period, kind: PaperKind): PaperOnFile[] =>
  facts.papers.filter((one) => one.kind === kind && (period.first || inPeriod(period, one.on)));

const missing = (paper: PaperKind): Reason => ({ code: 'PAPER_MISSING', details: { paper } });

function contractMissing({ contractMonths }: RuleSet, { evidence }: StayFacts): Reason[] {
  const contracts = evidence.filter(({ kind }) => kind === 'contract');
  if (contracts.length === 0) return [missing('contract')];
  if (contractMonths === null) return [];
  const long = contracts.some(({ from, to }) => to >= addDays(addMonths(from, contractMonths), -1));
  return long ? [] : [{ code: 'CONTRACT_SHORT', details: { months: contractMonths } }];
}

function amountOf(
  { amount }: RuleSet,
  facts: StayFacts,
  period: Period,
  time: { from: LocalDate; to: LocalDate },
): number | null {
  if (amount.way === 'fixed') return amount.yuan;
  if (amount.way === 'tickets') {
    const paid = onFile(facts, period, 'ticket').reduce((sum, one) => sum + (one.amount ?? 0), 0);
    return paid > 0 ? Math.min(amount.cap, paid) : null;
  }
  const pay = facts.evidence
    .filter(({ kind, from, to }) => kind === 'wage' && from >= time.from && to <= time.to)
    .reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const share = Math.floor((pay * amount.percent) / 100);
  if (share === 0) return null;
  return amount.cap === null ? share : Math.min(amount.cap, share);
}
