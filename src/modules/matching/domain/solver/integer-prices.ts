import { UNPLACED, type PairGraph, type Tiers } from './pair-graph.js';
import type { SeatHeaps } from './seat-heap.js';

/** A price that still rises after as many passes as there are posts would rise for ever: the plan is not optimal. */
const MORE_PASSES = 2;
const CHECK_MASK = 0xff;

/**
 * Turns the auction's scaled prices into whole points that prove the plan: rounded down, then raised wherever somebody
 * would still prefer another post. The plan is exactly optimal, so raising ends (no circle of moves gains anything), and each
 * price rises at most a little. `check` is asked now and then and may throw to stop. Posts take turns, first come first served, so even a hostile market takes posts × pairs steps.
 */
export function integerPrices(
  graph: PairGraph,
  plan: Int32Array,
  heaps: SeatHeaps,
  scaled: Float64Array,
  scale: number,
  tiers: Tiers | undefined,
  check: () => void,
): Float64Array {
  const { seekers, posts, rowStart, rowEnd, post, score, seats } = graph;
  const price = new Float64Array(posts);
  for (let v = 0; v < posts; v++) price[v] = seats[v] === 0 ? 0 : Math.max(0, Math.floor(scaled[v]! / scale));
  for (let s = 0; s < seekers; s++) {
    if (plan[s] !== UNPLACED) continue;
    const bonus = tiers ? tiers.bonus[tiers.tier[s]!]! : 0;
    for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) {
      if (score[i]! + bonus > price[post[i]!]!) price[post[i]!] = score[i]! + bonus;
    }
  }
  const turn = Int32Array.from({ length: posts }, (_, v) => v);
  const waiting = new Uint8Array(posts).fill(1);
  let head = 0;
  let turns = posts;
  let left = (posts + MORE_PASSES) * posts;
  while (turns > 0 && left-- > 0) {
    if ((left & CHECK_MASK) === 0) check();
    const v = turn[head]!;
    if (++head === posts) head = 0;
    turns--;
    waiting[v] = 0;
    for (let j = heaps.start[v]!, last = j + heaps.taken[v]!; j < last; j++) {
      const s = heaps.holder[j]!;
      let i = rowStart[s]!;
      while (post[i] !== v) i++;
      const net = score[i]! - price[v]!;
      for (let k = rowStart[s]!, end = rowEnd[s]!; k < end; k++) {
        const other = post[k]!;
        if (score[k]! - price[other]! <= net) continue;
        price[other] = score[k]! - net;
        if (waiting[other]) continue;
        waiting[other] = 1;
        turn[(head + turns++) % posts] = other;
      }
    }
  }
  return price;
}
