import { UNPLACED, type PairGraph } from './pair-graph.js';
import { SeatHeaps } from './seat-heap.js';

/** How the two sides of each slot of the graph rank each other: higher is better. */
export interface Ranks {
  readonly seeker: ArrayLike<number>;
  readonly post: ArrayLike<number>;
  /** settles equal ranks at a post, whole and below 2^20; drawn per seeker from the run's seed */
  readonly lottery: ArrayLike<number>;
}

export interface StablePlan {
  /** post of each seeker, or UNPLACED */
  readonly plan: Int32Array;
  readonly proposals: number;
}

const LOTTERY_RANGE = 2 ** 20;

/**
 * Deferred acceptance (Gale, Shapley): seekers propose in the order of their own wishes, a full post keeps the best it has
 * seen and lets the others propose on. The result is stable, and the best stable plan for every seeker. The lottery draws
 * between equals, so no two proposals to a post are equal and the order of proposing does not matter.
 */
export function deferredAcceptance(graph: PairGraph, ranks: Ranks): StablePlan {
  const { seekers, rowStart, rowEnd, post, seats } = graph;
  const heaps = new SeatHeaps(seats);
  const plan = new Int32Array(seekers).fill(UNPLACED);
  const wishes = wishLists(graph, ranks);
  const next = rowStart.slice();
  let proposals = 0;
  for (let first = 0; first < seekers; first++) {
    let s = first;
    while (next[s]! < rowEnd[s]!) {
      const slot = wishes[next[s]!++]!;
      const v = post[slot]!;
      const rank = ranks.post[slot]! * LOTTERY_RANGE + ranks.lottery[s]!;
      proposals++;
      if (heaps.taken[v]! < seats[v]!) {
        heaps.push(v, rank, s);
        plan[s] = v;
        break;
      }
      if (seats[v] === 0 || rank <= heaps.bid[heaps.start[v]!]!) continue;
      const evicted = heaps.replaceLowest(v, rank, s);
      plan[s] = v;
      plan[evicted] = UNPLACED;
      s = evicted;
    }
  }
  return { plan, proposals };
}

/** The slots of each row, most wanted first. */
function wishLists(graph: PairGraph, ranks: Ranks): Int32Array {
  const { seekers, rowStart, rowEnd } = graph;
  const wishes = new Int32Array(graph.post.length);
  for (let s = 0; s < seekers; s++) {
    const start = rowStart[s]!;
    for (let i = start; i < rowEnd[s]!; i++) wishes[i] = i;
    wishes.subarray(start, rowEnd[s]!).sort((a, b) => ranks.seeker[b]! - ranks.seeker[a]! || a - b);
  }
  return wishes;
}

/** Lowest admitted rank of every full post; -1 where seats are left, Infinity where there are none. */
export function cutOffs(graph: PairGraph, ranks: Ranks, plan: Int32Array): Float64Array {
  const { seekers, posts, rowStart, rowEnd, post, seats } = graph;
  const taken = new Int32Array(posts);
  const lowest = new Float64Array(posts).fill(Infinity);
  for (let s = 0; s < seekers; s++) {
    for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
      if (post[i] !== plan[s]) continue;
      taken[post[i]!]!++;
      lowest[post[i]!] = Math.min(lowest[post[i]!]!, ranks.post[i]!);
    }
  }
  for (let v = 0; v < posts; v++) if (taken[v]! < seats[v]!) lowest[v] = -1;
  return lowest;
}
