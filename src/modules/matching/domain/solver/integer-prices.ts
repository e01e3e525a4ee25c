import { UNPLACED, type PairGraph, type Tiers } from './pair-graph.js';
import type { SeatHeaps } from './seat-heap.js';

/**
 * Turns the auction's scaled prices into whole points that prove the plan: rounded down, then raised wherever somebody
 * would still prefer another post. Because the plan is exactly optimal such prices exist and each rises at most a little.
 */
export function integerPrices(
  graph: PairGraph,
  plan: Int32Array,
  heaps: SeatHeaps,
  scaled: Float64Array,
  scale: number,
  tiers: Tiers | undefined,
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
  const stack: number[] = [];
  const onStack = new Uint8Array(posts).fill(1);
  for (let v = posts - 1; v >= 0; v--) stack.push(v);
  let budget = 50 * posts + 1000;
  while (stack.length > 0 && budget > 0) {
    const v = stack.pop()!;
    onStack[v] = 0;
    for (let j = heaps.start[v]!, last = j + heaps.taken[v]!; j < last; j++) {
      const s = heaps.holder[j]!;
      let i = rowStart[s]!;
      while (post[i] !== v) i++;
      const net = score[i]! - price[v]!;
      for (let k = rowStart[s]!, end = rowEnd[s]!; k < end; k++) {
        const other = post[k]!;
        if (score[k]! - price[other]! <= net) continue;
        price[other] = score[k]! - net;
        budget--;
        if (!onStack[other]) {
          onStack[other] = 1;
          stack.push(other);
        }
      }
    }
  }
  return price;
}
