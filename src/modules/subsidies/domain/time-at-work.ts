// How long somebody has been at work by the rule of a policy, and whether papers prove it. Either the time counts from the start
// (a worker's subsidy), or in the run of insurance that still goes on (a company's).
import { addDays, type LocalDate } from '../../../kernel/values/index.js';
import { provenUntil, runsOf } from './evidence-runs.js';
import { reachedOn } from './periods.js';
import type { Reason } from './reasons.js';
import type { RuleSet } from './rule-set.js';
import type { StayFacts } from './stay-facts.js';

export interface TimeAtWork {
  readonly from: LocalDate;
  readonly reachedOn: LocalDate;
  readonly against: Reason[];
  readonly missing: Reason[];
}

/** How long the person has been at work, and what proves it. */
export function timeAtWork(
  rules: RuleSet,
  facts: StayFacts,
  countsFrom: LocalDate,
  asOf: LocalDate,
): TimeAtWork {
  const { length, proof, gapDays } = rules;
  if (!length) return { from: countsFrom, reachedOn: countsFrom, against: [], missing: [] };
  const gone = facts.leftOn !== null && facts.leftOn <= asOf;
  const lastDay = gone ? addDays(facts.leftOn!, -1) : asOf;
  const runs = runsOf(facts.evidence, { proof, gapDays, within: { from: countsFrom, to: lastDay } });
  if (!rules.goingOn) {
    const day = reachedOn(length, countsFrom);
    const left = gone && facts.leftOn! < day;
    const proven = provenUntil(runs, countsFrom, gapDays) >= addDays(day, -1);
    return {
      from: countsFrom,
      reachedOn: day,
      against: left ? [{ code: 'LEFT_BEFORE', details: { on: facts.leftOn! } }] : [],
      missing: day <= asOf && !proven ? [{ code: 'PROOF_MISSING' }] : [],
    };
  }
  const run = runs.at(-1);
  const from = run?.from ?? countsFrom;
  const day = reachedOn(length, from);
  const lapsed = !run || run.to < lastDayOfMonthBefore(asOf);
  return {
    from,
    reachedOn: day,
    against: gone ? [{ code: 'LEFT_WORK', details: { on: facts.leftOn! } }] : [],
    missing: [
      ...(run && day <= asOf && run.to < addDays(day, -1) ? [{ code: 'PROOF_MISSING' } as const] : []),
      ...(lapsed ? [{ code: 'INSURANCE_LAPSED' } as const] : []),
    ],
  };
}

const lastDayOfMonthBefore = (day: LocalDate): LocalDate => addDays(`${day.slice(0, 7)}-01`, -1);
