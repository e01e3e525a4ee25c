import { LimitTreeBuilder, type LimitTree } from '../solver/limit-tree.js';
import { tierBonuses, type PairGraph, type Tiers } from '../solver/pair-graph.js';
import { seededRandom } from './random.js';

export interface RandomMarket {
  readonly graph: PairGraph;
  readonly tree: LimitTree;
  readonly tiers: Tiers | undefined;
  readonly kind: Uint8Array;
}

/**
 * A small market with all kinds of limits: scarce or ample seats, ties or none, caps over posts, seats kept for a kind.
 * @param atLeast so many seekers, and up to 89 more
 */
export function randomMarket(seed: number, limits = true, atLeast = 5): RandomMarket {
  const random = seededRandom(seed);
  const posts = 2 + Math.floor(random() * 15);
  const seekers = atLeast + Math.floor(random() * 90);
  const most = 1 + Math.floor(random() * Math.min(8, posts));
  const scarcity = [0.4, 0.8, 1, 1.3, 2][seed % 5]!;
  const range = [3, 10, 100, 10_000][seed % 4]!;
  const seats = Int32Array.from({ length: posts }, () =>
    Math.max(0, Math.round((random() * 2 * scarcity * seekers) / posts)),
  );
  const fame = Array.from({ length: posts }, random);
  const rows = Array.from({ length: seekers }, () => {
    const chosen = new Set<number>();
    const size = random() < 0.05 ? 0 : 1 + Math.floor(random() * most);
    while (chosen.size < size) chosen.add((Math.floor(posts * random() * random()) + chosen.size) % posts);
    return [...chosen].map(
      (post) => [post, 1 + Math.floor((random() * 0.5 + fame[post]! * 0.5) * range)] as const,
    );
  });
  const ends = rows.reduce<number[]>((all, row) => [...all, (all.at(-1) ?? 0) + row.length], []);
  const graph: PairGraph = {
    seekers,
    posts,
    rowStart: Int32Array.from([0, ...ends.slice(0, -1)]),
    rowEnd: Int32Array.from(ends),
    post: Uint16Array.from(rows.flatMap((row) => row.map(([post]) => post))),
    score: Uint16Array.from(rows.flatMap((row) => row.map(([, score]) => score))),
    seats,
  };
  const kind = Uint8Array.from({ length: seekers }, () => (limits && random() < 0.3 ? 1 : 0));
  const tiers =
    seed % 3 === 0
      ? undefined
      : {
          tier: Uint8Array.from({ length: seekers }, () => (random() < 0.2 ? 0 : random() < 0.3 ? 1 : 2)),
          bonus: tierBonuses(3, posts, range + 1),
        };
  return { graph, tree: limitsOf(seats, random, limits), tiers, kind };
}

function limitsOf(seats: Int32Array, random: () => number, limits: boolean): LimitTree {
  const builder = new LimitTreeBuilder(seats.length, 2);
  const employers = Array.from({ length: 3 }, (_, e) =>
    limits && random() < 0.7 ? builder.add(`cap e${e}`, Math.floor(random() * seats.length * 2)) : 0,
  );
  for (let v = 0; v < seats.length; v++) {
    const post = builder.add(`post ${v}`, seats[v]!, employers[Math.floor(random() * 3)]!);
    builder.enterAll(v, post);
    if (limits && random() < 0.5) {
      builder.enter(0, v, builder.add(`open ${v}`, Math.floor(seats[v]! * random()), post));
    }
  }
  return builder.build();
}
