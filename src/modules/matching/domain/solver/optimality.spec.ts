import { LONG } from '../testing/long.js';
import { highsOptimum } from '../testing/highs-oracle.js';
import { checkRandom } from '../testing/check-random.js';
import { randomMarket } from '../testing/random-market.js';
import { seededRandom } from '../testing/random.js';
import { solveLimited } from './solve-limited.js';

const MARKETS = LONG ? 300 : 60;
/** above every score and bonus: a smaller change may be another valid price */
const FAR_TOO_DEAR = 1e9;
const CROWDED = LONG ? 40 : 8;
const CROWD = 1_000;
const REPAIRS = LONG ? 600 : 120;

describe('the optimum', () => {
  it(`equals HiGHS on ${MARKETS} random markets with tiers, caps and reserved seats, and the certificate holds`, () => {
    for (let seed = 1; seed <= MARKETS; seed++) {
      const market = randomMarket(seed);
      const { live } = solveLimited(market);
      const result = checkRandom(market, live);
      expect({ seed, problems: result.problems }).toEqual({ seed, problems: [] });
      expect({ seed, value: live.worth }).toEqual({ seed, value: highsOptimum(market, live.capacity) });
    }
  });

  it(`equals HiGHS on ${CROWDED} markets whose posts are wanted by far more people than a post looks for at once`, () => {
    for (let seed = 1; seed <= CROWDED; seed++) {
      const market = randomMarket(seed, true, CROWD);
      const perPost = market.graph.post.length / market.graph.posts;
      expect({ seed, crowded: perPost > 48 }).toEqual({ seed, crowded: true });
      const { live } = solveLimited(market);
      expect({ seed, problems: checkRandom(market, live).problems }).toEqual({ seed, problems: [] });
      expect({ seed, value: live.worth }).toEqual({ seed, value: highsOptimum(market, live.capacity) });
    }
  });

  it(`is kept by ${REPAIRS} repairs: withdrawn, arrived, barred, seat added, seat taken`, () => {
    let repairs = 0;
    for (let seed = 1; repairs < REPAIRS; seed++) {
      const market = randomMarket(seed * 31 + 5);
      const repair = solveLimited(market);
      const random = seededRandom(seed);
      const gone = new Set<number>();
      for (let i = 0; i < 6 && repairs < REPAIRS; i++, repairs++) {
        const s = Math.floor(random() * market.graph.seekers);
        const node = 1 + Math.floor(random() * (market.tree.parent.length - 1));
        const kind = i % 4;
        if (kind === 0 && gone.has(s)) {
          repair.arrive(s);
          gone.delete(s);
        } else if (kind === 0) {
          repair.withdraw(s);
          gone.add(s);
        } else if (kind === 1) repair.addPlace(node);
        else if (kind === 2 && repair.live.capacity[node]! > 0) repair.removePlace(node);
        else if (kind === 3 && !gone.has(s)) repair.bar(s, Math.max(0, repair.live.post[s]!));
        const result = checkRandom(market, repair.live, gone);
        expect({ seed, i, kind, problems: result.problems }).toEqual({ seed, i, kind, problems: [] });
        expect({ seed, i, value: repair.live.worth }).toEqual({
          seed,
          i,
          value: highsOptimum(market, repair.live.capacity, gone, (a, b) => repair.live.allows(a, b)),
        });
      }
    }
  });

  it('a price or a seat that was tampered with always fails the check', () => {
    for (let seed = 1; seed <= MARKETS; seed++) {
      const market = randomMarket(seed);
      const { live } = solveLimited(market);
      const random = seededRandom(seed);
      const nodes = market.tree.parent.length - 1;
      const node = 1 + Math.floor(random() * nodes);
      const prices = live.ownPrices();
      prices[node]! = live.capacity[node]! > 0 ? prices[node]! + FAR_TOO_DEAR : -1;
      expect({ seed, ok: checkRandom(market, live, undefined, prices).ok }).toEqual({ seed, ok: false });
      const full = [...live.flow.keys()].find((at) => at > 0 && live.flow[at]! > 0);
      if (full === undefined) continue;
      const capacity = live.capacity.slice();
      capacity[full] = live.flow[full]! - 1;
      expect({ seed, ok: checkRandom(market, live, undefined, undefined, capacity).ok }).toEqual({
        seed,
        ok: false,
      });
    }
  });
});
