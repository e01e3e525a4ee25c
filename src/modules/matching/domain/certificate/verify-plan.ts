import type { MatchSnapshot } from '../engine.js';
import { bedOf, type SeekerFacts, type VacancyFacts } from '../facts.js';
import type { MatchPlan } from '../plan.js';
import { tierOf, type Ruleset } from '../ruleset.js';
import { firstHardReason, scorePair } from '../score.js';
import { OptimalityCheck, type CheckedPair, type OptimalityResult } from './check-certificate.js';

/**
 * Checks a stored optimal plan from the facts up: every pair's hard rules and score are worked out again from the criteria,
 * one by one, and the plan's prices must prove it optimal. Nothing of the solver is used. With companion groups the plan's
 * own gap remains; then only the limits and the hard rules are certain.
 */
export function verifyPlan(snapshot: MatchSnapshot, ruleset: Ruleset, plan: MatchPlan): OptimalityResult {
  if (plan.certificate.mode !== 'optimal') throw new TypeError('verifyPlan checks optimal plans');
  const { prices, tierBonus, primal, dual } = plan.certificate;
  const check = new OptimalityCheck();
  const chosen = new Map(plan.proposals.map((proposal) => [proposal.seekerId, proposal]));
  const current = new Map(snapshot.current.map((pair) => [pair.seekerId, pair.vacancyId]));
  const left = capacitiesLeft(snapshot);
  for (const [name, capacity] of left) check.limit(name, capacity, prices[name] ?? 0);
  const capped = new Set(snapshot.employers.filter((e) => e.cap !== undefined).map((e) => e.id));
  for (const seeker of snapshot.seekers) {
    const proposal = chosen.get(seeker.id);
    if (proposal?.pinned) continue;
    const pairs: CheckedPair[] = [];
    for (const vacancy of seeker.handOnly ? [] : snapshot.vacancies) {
      const isChosen = proposal?.vacancyId === vacancy.id;
      if (firstHardReason(seeker, vacancy, ruleset)) continue;
      const inertia = current.get(seeker.id) === vacancy.id ? ruleset.inertia : 0;
      const value =
        scorePair(seeker, vacancy, ruleset).total + inertia + tierBonus[tierOf(seeker.priority, ruleset)]!;
      pairs.push({ value, limits: limitsOf(seeker, vacancy, capped), chosen: isChosen });
    }
    if (proposal && !pairs.some((pair) => pair.chosen)) {
      check.limit(`hard rule broken: ${seeker.id} at ${proposal.vacancyId}`, 0, -1);
    }
    check.seeker(seeker.id, pairs);
  }
  return check.result({ primal, dual });
}

function capacitiesLeft(snapshot: MatchSnapshot): Map<string, number> {
  const left = new Map<string, number>();
  for (const { id, cap } of snapshot.employers) if (cap !== undefined) left.set(`cap ${id}`, cap);
  for (const { id, headcount, reserved, beds } of snapshot.vacancies) {
    left.set(`post ${id}`, headcount);
    if (reserved) left.set(`open ${id}`, headcount - reserved.seats);
    if (beds) left.set(`beds-women ${id}`, beds.women).set(`beds-men ${id}`, beds.men);
  }
  const seekers = new Map(snapshot.seekers.map((seeker) => [seeker.id, seeker]));
  const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]));
  const capped = new Set(
    [...left.keys()].filter((name) => name.startsWith('cap ')).map((name) => name.slice(4)),
  );
  for (const pin of snapshot.pins) {
    for (const name of limitsOf(seekers.get(pin.seekerId)!, vacancies.get(pin.vacancyId)!, capped)) {
      left.set(name, left.get(name)! - 1);
    }
  }
  return left;
}

function limitsOf(seeker: SeekerFacts, vacancy: VacancyFacts, capped: ReadonlySet<string>): string[] {
  const names = [`post ${vacancy.id}`];
  if (capped.has(vacancy.employerId)) names.push(`cap ${vacancy.employerId}`);
  if (vacancy.reserved && !seeker.priority.includes(vacancy.reserved.ground))
    names.push(`open ${vacancy.id}`);
  const bed = vacancy.beds && bedOf(seeker);
  if (bed) names.push(`${bed === 'F' ? 'beds-women' : 'beds-men'} ${vacancy.id}`);
  return names;
}
