import type { MatchSnapshot, SolveOptions } from './engine.js';
import { betterPlaced, byHand, explainProposal, full, noPost, notAllowed, togetherOrNot } from './explain.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { Search } from './index/search.js';
import type { Certificate, MatchPlan, Proposal, SolveStats, Unplaced, WhyNot } from './plan.js';
import { tierOf } from './ruleset.js';
import { firstHardReason, scorePair } from './score.js';
import { hashSnapshot } from './snapshot.js';
import { AskerReader } from './solver/asker-table.js';
import type { Market } from './solver/market.js';
import { UNPLACED } from './solver/pair-graph.js';

export interface Outcome {
  readonly market: Market;
  /** slot per ranked seeker, or UNPLACED */
  readonly plan: Int32Array;
  readonly certificate: Certificate;
  readonly gap: number;
  readonly proven: boolean;
  /** price of a place (optimal) or cut-off (stable) of a slot for a kind of seeker; below 0 when seats are left */
  readonly lineOf: (kind: number, slot: number) => number;
  /** ranked seekers left out with their companions */
  readonly together: ReadonlySet<number>;
  readonly eligiblePairs: number;
  readonly stats: SolveStats;
}

const ENGINE = 'auction-1';

/** Turns slots back into people and posts, with a reason for each. */
export function report(snapshot: MatchSnapshot, options: SolveOptions, outcome: Outcome): MatchPlan {
  const { market, plan } = outcome;
  const seekers = new Map(snapshot.seekers.map((seeker) => [seeker.id, seeker]));
  const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]));
  const proposals: Proposal[] = [];
  const unplaced: Unplaced[] = [];
  const propose = (seeker: SeekerFacts, vacancy: VacancyFacts, price: number, pinned: boolean): void => {
    const score = scorePair(seeker, vacancy, options.ruleset);
    const tier = tierOf(seeker.priority, options.ruleset);
    const because = explainProposal(score, price);
    proposals.push({ seekerId: seeker.id, vacancyId: vacancy.id, score, tier, price, pinned, because });
  };
  for (const pin of snapshot.pins)
    propose(seekers.get(pin.seekerId)!, vacancies.get(pin.vacancyId)!, 0, true);
  const why = new WhyUnplaced(outcome, vacancies, options);
  market.ranked.forEach((seeker, s) => {
    const slot = plan[s]!;
    if (slot === UNPLACED) unplaced.push(why.of(seeker, s));
    else {
      const price = Math.max(0, outcome.lineOf(market.table.kind[s]!, slot));
      propose(seeker, vacancies.get(market.index.idOf(slot)!)!, price, false);
    }
  });
  for (const seeker of snapshot.seekers)
    if (seeker.handOnly) unplaced.push({ seekerId: seeker.id, why: byHand });
  const placedByTier = new Array<number>(options.ruleset.tiers.length + 1).fill(0);
  for (const proposal of proposals) placedByTier[proposal.tier]!++;
  const before = new Map(snapshot.current.map((pair) => [pair.seekerId, pair.vacancyId]));
  return {
    snapshotId: snapshot.id,
    snapshotHash: hashSnapshot(snapshot),
    rulesetVersion: options.ruleset.version,
    engine: ENGINE,
    seed: options.seed,
    mode: options.mode,
    proposals,
    unplaced,
    certificate: outcome.certificate,
    gap: outcome.gap,
    proven: outcome.proven,
    totals: {
      seekers: snapshot.seekers.length,
      placed: proposals.length,
      placedByTier,
      eligibleByTier: why.eligibleByTier(placedByTier),
      score: proposals.reduce((sum, proposal) => sum + proposal.score.total, 0),
      moved: proposals.filter((p) => before.has(p.seekerId) && before.get(p.seekerId) !== p.vacancyId).length,
    },
    stats: { ...outcome.stats, eligiblePairs: outcome.eligiblePairs },
  };
}

class WhyUnplaced {
  private readonly search: Search<SeekerFacts, VacancyFacts>;
  private readonly asker: AskerReader;
  private readonly eligibleUnplaced: number[];

  constructor(
    private readonly outcome: Outcome,
    private readonly vacancies: ReadonlyMap<string, VacancyFacts>,
    private readonly options: SolveOptions,
  ) {
    const { index, table } = outcome.market;
    index.setPrices([new Int32Array(index.slots)]);
    this.search = new Search(index);
    this.asker = new AskerReader(table);
    this.eligibleUnplaced = options.ruleset.tiers.map(() => 0).concat(0);
  }

  of(seeker: SeekerFacts, s: number): Unplaced {
    const { market, together } = this.outcome;
    const found = this.search.run(this.asker.read(s), 0, 1);
    if (found === 0) return { seekerId: seeker.id, why: this.nothingAllowed(seeker) };
    this.eligibleUnplaced[market.table.tier[s]!]!++;
    const slot = this.search.slot[0]!;
    const score = this.search.value[0]!;
    const line = this.outcome.lineOf(market.table.kind[s]!, slot);
    const cutOff = line - this.bonusOf(market.table.tier[s]!);
    const why = together.has(s) ? togetherOrNot : line >= 0 ? full(cutOff, score) : betterPlaced(score, 0);
    return { seekerId: seeker.id, bestVacancyId: market.index.idOf(slot)!, why };
  }

  private bonusOf(tier: number): number {
    const { certificate } = this.outcome;
    return certificate.mode === 'optimal' ? (certificate.tierBonus[tier] ?? 0) : 0;
  }

  eligibleByTier(placed: readonly number[]): number[] {
    return placed.map((n, tier) => n + this.eligibleUnplaced[tier]!);
  }

  /** The reason told is that of the post nearest to what this person looks for. */
  private nothingAllowed(seeker: SeekerFacts): WhyNot {
    const wanted = seeker.occupations[0]?.occupation;
    const posts = [...this.vacancies.values()];
    const vacancy = posts.find((post) => post.occupation === wanted) ?? posts[0];
    const reason = vacancy && firstHardReason(seeker, vacancy, this.options.ruleset);
    return vacancy && reason ? notAllowed(reason, seeker, vacancy) : noPost;
  }
}
