import { betterPlaced, byHand, full, notAllowed } from './explain.js';
import { bedOf, type SeekerFacts, type VacancyFacts } from './facts.js';
import type { MatchPlan, WhyNot } from './plan.js';
import { tierOf, type Ruleset } from './ruleset.js';
import { firstHardReason, scorePair } from './score.js';

/**
 * Why a plan does not have this person at this post: the first hard reason, or, at the plan's prices, that another post is
 * worth as much to them, or that the seats went to people to whom they are worth more. `undefined` when the plan does.
 */
export function whyNot(
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  plan: MatchPlan,
  ruleset: Ruleset,
): WhyNot | undefined {
  const own = plan.proposals.find((proposal) => proposal.seekerId === seeker.id);
  if (own?.vacancyId === vacancy.id) return undefined;
  const reason = firstHardReason(seeker, vacancy, ruleset);
  if (reason) return notAllowed(reason, seeker, vacancy);
  if (seeker.handOnly) return byHand;
  const score = scorePair(seeker, vacancy, ruleset);
  if (plan.certificate.mode === 'stable')
    return whyNotStable(score.employerSide, vacancy.id, plan, own !== undefined);
  const price = priceFor(seeker, vacancy, plan);
  const bonus = plan.certificate.tierBonus[tierOf(seeker.priority, ruleset)] ?? 0;
  // whoever goes first has the bonus in their net value; others see it as a higher cut-off
  const net = score.total + bonus - price;
  const netOfOwn = own ? own.score.total + bonus - own.price : 0;
  return own || net > 0 ? betterPlaced(net, Math.max(net, netOfOwn)) : full(price - bonus, score.total);
}

function whyNotStable(yours: number, vacancyId: string, plan: MatchPlan, placed: boolean): WhyNot {
  const cutOff = plan.certificate.mode === 'stable' ? plan.certificate.cutOffs[vacancyId] : undefined;
  return cutOff !== undefined && (!placed || yours < cutOff)
    ? full(cutOff, yours)
    : betterPlaced(yours, yours);
}

/** The prices of all limits this person would use at this post. */
function priceFor(seeker: SeekerFacts, vacancy: VacancyFacts, plan: MatchPlan): number {
  const prices = plan.certificate.mode === 'optimal' ? plan.certificate.prices : {};
  const names = [`post ${vacancy.id}`, `cap ${vacancy.employerId}`];
  if (vacancy.reserved && !seeker.priority.includes(vacancy.reserved.ground))
    names.push(`open ${vacancy.id}`);
  const bed = vacancy.beds && bedOf(seeker);
  if (bed) names.push(`${bed === 'F' ? 'beds-women' : 'beds-men'} ${vacancy.id}`);
  return names.reduce((sum, name) => sum + (prices[name] ?? 0), 0);
}
