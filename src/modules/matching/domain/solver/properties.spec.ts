import fc from 'fast-check';
import { checkStable } from '../certificate/check-certificate.js';
import { checkRandom } from '../testing/check-random.js';
import { LONG } from '../testing/long.js';
import type { RandomMarket } from '../testing/random-market.js';
import { auction } from './auction.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { seatsOnly } from './limit-tree.js';
import { tierBonuses, UNPLACED, type PairGraph } from './pair-graph.js';
import { Repair } from './repair.js';
import { solveLimited } from './solve-limited.js';

const RUNS = { numRuns: LONG ? 1000 : 150 };
const MOST = 60;

/** A market that shrinks to the smallest one that fails; fast-check prints its seed. */
const markets = fc
  .record({
    seats: fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
    tiered: fc.boolean(),
    people: fc.array(
      fc.record({
        tier: fc.nat(2),
        wishes: fc.uniqueArray(fc.record({ post: fc.nat(7), score: fc.nat(MOST) }), {
          selector: (wish) => wish.post,
          maxLength: 7,
        }),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ seats, tiered, people }) => {
    const rows = people.map(({ wishes }) => wishes.filter(({ post }) => post < seats.length));
    const ends = rows.reduce<number[]>((all, row) => [...all, (all.at(-1) ?? 0) + row.length], []);
    const graph: PairGraph = {
      seekers: rows.length,
      posts: seats.length,
      rowStart: Int32Array.from([0, ...ends].slice(0, rows.length)),
      rowEnd: Int32Array.from(ends),
      post: Uint16Array.from(rows.flatMap((row) => row.map(({ post }) => post))),
      score: Uint16Array.from(rows.flatMap((row) => row.map(({ score }) => score))),
      seats: Int32Array.from(seats),
    };
    const tiers = tiered
      ? { tier: Uint8Array.from(people, ({ tier }) => tier), bonus: tierBonuses(3, seats.length, MOST) }
      : undefined;
    const kind = new Uint8Array(rows.length);
    return { graph, tiers, kind, tree: seatsOnly(graph.seats) } satisfies RandomMarket;
  });

describe('for every market', () => {
  it('the plan keeps all seats and its certificate leaves no gap', () => {
    fc.assert(
      fc.property(markets, (market) => {
        expect(checkRandom(market, solveLimited(market).live).problems).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the same market gives the same plan and prices', () => {
    fc.assert(
      fc.property(markets, ({ graph, tiers }) => {
        const first = auction(graph, { tiers });
        const again = auction(graph, { tiers });
        expect([[...again.plan], [...again.price]]).toEqual([[...first.plan], [...first.price]]);
      }),
      RUNS,
    );
  });

  it('one more seat anywhere never lowers the optimum, one person less never raises it', () => {
    fc.assert(
      fc.property(markets, fc.nat(7), fc.nat(24), ({ graph, tiers }, at, who) => {
        const { primal } = auction(graph, { tiers });
        const seats = graph.seats.slice();
        seats[at % seats.length]!++;
        expect(auction({ ...graph, seats }, { tiers }).primal).toBeGreaterThanOrEqual(primal);
        if (graph.seekers === 0) return;
        const rowEnd = graph.rowEnd.slice();
        rowEnd[who % graph.seekers] = graph.rowStart[who % graph.seekers]!;
        expect(auction({ ...graph, rowEnd }, { tiers }).primal).toBeLessThanOrEqual(primal);
      }),
      RUNS,
    );
  });

  it('deferred acceptance leaves no blocking pair', () => {
    fc.assert(
      fc.property(markets, fc.infiniteStream(fc.nat(9)), ({ graph }, ranks) => {
        const draw = (): number => ranks.next().value as number;
        const seeker = Int32Array.from(graph.score, draw);
        const post = Int32Array.from(graph.score, draw);
        const lottery = Int32Array.from({ length: graph.seekers }, (_, s) => s);
        const { plan } = deferredAcceptance(graph, { seeker, post, lottery });
        const pairs = Array.from({ length: graph.seekers }, (_, s) => s).flatMap((s) =>
          Array.from({ length: graph.rowEnd[s]! - graph.rowStart[s]! }, (_, at) => {
            const i = graph.rowStart[s]! + at;
            const chosen = plan[s] === graph.post[i];
            return {
              seeker: `${s}`,
              post: `${graph.post[i]}`,
              seekerRank: seeker[i]!,
              postRank: post[i]!,
              chosen,
            };
          }),
        );
        const seats = new Map([...graph.seats].map((n, v) => [`${v}`, n]));
        expect(checkStable(seats, () => pairs).ok).toBe(true);
      }),
      RUNS,
    );
  });

  it('a repaired plan is worth what a fresh solve is', () => {
    fc.assert(
      fc.property(markets, fc.array(fc.nat(24), { maxLength: 6 }), ({ graph, tiers, tree }, leaving) => {
        const { plan, price } = auction(graph, { tiers });
        const repair = new Repair({ graph, tree, tiers, plan, price });
        const rowEnd = graph.rowEnd.slice();
        for (const who of leaving.filter((one) => one < graph.seekers)) {
          const moved = repair.withdraw(who);
          expect(moved).not.toContain(who);
          expect(repair.live.post[who]).toBe(UNPLACED);
          rowEnd[who] = graph.rowStart[who]!;
          expect(repair.live.worth).toBe(auction({ ...graph, rowEnd }, { tiers }).primal);
        }
      }),
      RUNS,
    );
  });
});
