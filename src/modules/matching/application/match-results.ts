import { softCriteria } from '../domain/criteria/index.js';
import type { MatchPlan, Proposal } from '../domain/plan.js';
import type { Score } from '../domain/score.js';
import type { MatchCounts } from '../persistence/match-plan.entity.js';
import type { NewPost, NewProposal, NewUnplaced } from '../persistence/match-results.repository.js';
import type { LoadedMarket } from './snapshot.loader.js';

/** Turns the engine's answer into the rows of a plan. */
export function resultsOf(
  market: LoadedMarket,
  plan: MatchPlan,
): { posts: NewPost[]; proposals: NewProposal[]; unplaced: NewUnplaced[]; counts: MatchCounts } {
  const { snapshot } = market;
  const priced = hasPrices(plan);
  const starts = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy.startsOn]));
  const proposals = [...plan.proposals].sort(inOrder).map((proposal, index): NewProposal => {
    const { score } = proposal;
    const person = market.seekers.get(proposal.seekerId)!;
    return {
      seekerId: proposal.seekerId,
      vacancyId: proposal.vacancyId,
      areaCode: person.areaCode,
      rank: index + 1,
      tier: proposal.tier,
      score: score.total,
      seekerSide: score.seekerSide,
      employerSide: score.employerSide,
      parts: score.parts,
      reasons: reasonsOf(score, proposal.pinned),
      because: proposal.because,
      price: priced ? proposal.price : null,
      pinned: proposal.pinned,
      startsOn: starts.get(proposal.vacancyId)!,
      mark: person.mark,
    };
  });
  const posts = postsOf(market, plan, proposals);
  const unplaced = plan.unplaced.map((person): NewUnplaced => ({
    seekerId: person.seekerId,
    areaCode: market.seekers.get(person.seekerId)!.areaCode,
    bestVacancyId: person.bestVacancyId ?? null,
    why: person.why,
  }));
  return {
    posts,
    proposals,
    unplaced,
    counts: {
      seekers: snapshot.seekers.length,
      vacancies: snapshot.vacancies.length,
      seats: posts.reduce((sum, post) => sum + post.seats, 0),
      placed: proposals.length,
      unplaced: unplaced.length,
      placedByTier: plan.totals.placedByTier,
      eligibleByTier: plan.totals.eligibleByTier,
      score: plan.totals.score,
      byHand: market.byHand,
      alreadyAsked: market.alreadyAsked,
    },
  };
}

/** Who goes first: the tier, then the score, then the id. */
const inOrder = (a: Proposal, b: Proposal): number =>
  a.tier - b.tier || b.score.total - a.score.total || (a.seekerId < b.seekerId ? -1 : 1);

/** Codes of the criteria that speak for a pair, strongest first; every pair at least meets all conditions. */
export function reasonsOf(score: Score, pinned: boolean): string[] {
  const speaking = softCriteria
    .filter((criterion) => score.parts[criterion.key] > 0)
    .sort((a, b) => score.parts[b.key] - score.parts[a.key])
    .map((criterion) => criterion.key as string);
  return [...(pinned ? ['pinned'] : []), ...(speaking.length > 0 ? speaking : ['conditions-met'])];
}

/** A plain list has no prices; those of an optimum prove it. */
const hasPrices = (plan: MatchPlan): boolean =>
  plan.certificate.mode === 'optimal' && (plan.gap === 0 || Object.keys(plan.certificate.prices).length > 0);

function postsOf(market: LoadedMarket, plan: MatchPlan, proposals: readonly NewProposal[]): NewPost[] {
  const placed = new Map<string, number>();
  const cutOff = new Map<string, number>();
  const prices = new Map<string, number>();
  for (const { vacancyId, score, price } of proposals) {
    placed.set(vacancyId, (placed.get(vacancyId) ?? 0) + 1);
    cutOff.set(vacancyId, Math.min(cutOff.get(vacancyId) ?? Infinity, score));
    if (price !== null) prices.set(vacancyId, Math.max(prices.get(vacancyId) ?? 0, price));
  }
  const certified = plan.certificate.mode === 'optimal' && hasPrices(plan) ? plan.certificate.prices : null;
  return market.snapshot.vacancies.map((vacancy) => ({
    vacancyId: vacancy.id,
    employerId: vacancy.employerId,
    seats: vacancy.headcount,
    placed: placed.get(vacancy.id) ?? 0,
    cutOff: cutOff.get(vacancy.id) ?? null,
    price: certified ? (prices.get(vacancy.id) ?? certified[`post ${vacancy.id}`] ?? 0) : null,
    mark: market.posts.get(vacancy.id)!,
  }));
}
