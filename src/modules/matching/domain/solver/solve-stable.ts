import { checkStable, type RankedPair } from '../certificate/check-certificate.js';
import type { MatchSnapshot, SolveOptions } from '../engine.js';
import { CandidateIndex, lotteryNumber } from '../index/candidate-index.js';
import { marketContext, rulesForSeekers } from '../index/rules.js';
import { Search } from '../index/search.js';
import { stableKnowsSeatsOnly } from '../matching.errors.js';
import type { SolveStats } from '../plan.js';
import type { Outcome } from '../report.js';
import { completeRows } from './complete-rows.js';
import { cutOffs, deferredAcceptance, type Ranks } from './deferred-acceptance.js';
import type { Market } from './market.js';
import { tierBonuses, type PairGraph } from './pair-graph.js';

/**
 * A stable plan over all allowed pairs: people rank posts by the seeker's side of the score, posts rank people by tier and
 * then by the employer's side. Its certificate is the list of cut-offs, and the count of blocking pairs over all pairs.
 */
export async function solveStable(
  snapshot: MatchSnapshot,
  options: SolveOptions,
  market: Market,
  stats: () => SolveStats,
): Promise<Outcome> {
  if (!market.seatsOnly || snapshot.groups.length > 0) throw stableKnowsSeatsOnly();
  const nobody = new Int32Array(market.ranked.length).fill(-1);
  const graph = await completeRows(market, nobody, 0, options.cancelled);
  const ranks = rankBothSides(snapshot, options, market, graph);
  const { plan } = deferredAcceptance(graph, ranks);
  const line = cutOffs(graph, ranks, plan);
  const names = [...line.keys()].map((slot) => market.index.idOf(slot) ?? '');
  const seats = new Map([...market.seats].map((count, slot) => [`${slot}`, count]));
  const result = checkStable(seats, () => rankedPairs(graph, ranks, plan));
  const full = [...line.keys()].filter(
    (slot) => names[slot] !== '' && line[slot]! >= 0 && Number.isFinite(line[slot]!),
  );
  return {
    market,
    plan,
    certificate: {
      mode: 'stable',
      cutOffs: Object.fromEntries(full.map((slot) => [names[slot]!, line[slot]!])),
      blockingPairs: result.blockingPairs,
    },
    gap: 0,
    proven: result.ok,
    lineOf: (_kind, slot) => line[slot]!,
    together: new Set(),
    eligiblePairs: graph.post.length,
    stats: stats(),
  };
}

function rankBothSides(
  snapshot: MatchSnapshot,
  options: SolveOptions,
  market: Market,
  graph: PairGraph,
): Ranks {
  const { vacancies } = snapshot;
  const { ruleset, seed } = options;
  const rules = rulesForSeekers(ruleset, marketContext(vacancies), 'employer');
  const employers = new CandidateIndex(rules, vacancies, seed);
  const slots = Int32Array.from(
    { length: market.index.slots },
    (_, slot) => employers.slotOf(market.index.idOf(slot) ?? '') ?? -1,
  );
  const search = new Search(employers);
  const bonus = tierBonuses(ruleset.tiers.length + 1, 1, 0xffff);
  const seeker = new Int32Array(graph.post.length);
  const post = new Float64Array(graph.post.length);
  market.ranked.forEach((facts, s) => {
    const asker = employers.classesOf(facts);
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      const employerSide = search.valueAt(asker, 0, slots[graph.post[i]!]!);
      seeker[i] = graph.score[i]! - employerSide;
      post[i] = employerSide + bonus[market.table.tier[s]!]!;
    }
  });
  const lottery = Int32Array.from(market.ranked, ({ id }) => lottery20(id, seed));
  return { seeker, post, lottery };
}

const lottery20 = (id: string, seed: number): number => lotteryNumber(id, seed) >>> 12;

function* rankedPairs(graph: PairGraph, ranks: Ranks, plan: Int32Array): Generator<RankedPair> {
  for (let s = 0; s < graph.seekers; s++) {
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      const post = graph.post[i]!;
      const chosen = plan[s] === post;
      yield {
        seeker: `${s}`,
        post: `${post}`,
        seekerRank: ranks.seeker[i]!,
        postRank: ranks.post[i]!,
        chosen,
      };
    }
  }
}
