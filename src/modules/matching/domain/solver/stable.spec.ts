import { LONG } from '../testing/long.js';
import { checkStable, type RankedPair } from '../certificate/check-certificate.js';
import { randomMarket, type RandomMarket } from '../testing/random-market.js';
import { seededRandom } from '../testing/random.js';
import { deferredAcceptance, type Ranks } from './deferred-acceptance.js';

const MARKETS = LONG ? 300 : 60;

function ranksOf({ graph, tiers }: RandomMarket, seed: number): Ranks {
  const random = seededRandom(seed);
  const post = new Float64Array(graph.post.length);
  const seeker = Float64Array.from(graph.score, (score) => Math.floor(random() * score));
  for (let s = 0; s < graph.seekers; s++) {
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      post[i] = graph.score[i]! - seeker[i]! + (tiers ? tiers.bonus[tiers.tier[s]!]! : 0);
    }
  }
  return {
    seeker,
    post,
    lottery: Int32Array.from({ length: graph.seekers }, () => Math.floor(random() * 2 ** 20)),
  };
}

function* pairsOf({ graph }: RandomMarket, ranks: Ranks, plan: Int32Array): Generator<RankedPair> {
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

describe('deferred acceptance', () => {
  it(`leaves no blocking pair on ${MARKETS} random markets`, () => {
    for (let seed = 1; seed <= MARKETS; seed++) {
      const market = randomMarket(seed, false);
      const ranks = ranksOf(market, seed);
      const { plan } = deferredAcceptance(market.graph, ranks);
      const seats = new Map([...market.graph.seats].map((n, v) => [`${v}`, n]));
      const result = checkStable(seats, () => pairsOf(market, ranks, plan));
      expect({ seed, ...result, cutOffs: undefined }).toEqual({
        seed,
        ok: true,
        blockingPairs: 0,
        overfull: 0,
        placedTwice: 0,
        cutOffs: undefined,
      });
    }
  });

  it('does not depend on the order in which seekers propose', () => {
    const market = randomMarket(7, false);
    const ranks = ranksOf(market, 7);
    const { graph } = market;
    const turned = Array.from({ length: graph.seekers }, (_, i) => graph.seekers - 1 - i);
    const plan = deferredAcceptance(graph, ranks).plan;
    const reversed = deferredAcceptance(
      {
        ...graph,
        rowStart: Int32Array.from(turned, (s) => graph.rowStart[s]!),
        rowEnd: Int32Array.from(turned, (s) => graph.rowEnd[s]!),
      },
      { ...ranks, lottery: Int32Array.from(turned, (s) => ranks.lottery[s]!) },
    ).plan;
    expect([...reversed].reverse()).toEqual([...plan]);
  });
});
