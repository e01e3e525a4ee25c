import { OptimalityCheck, type OptimalityResult } from '../certificate/check-certificate.js';
import { MARKET } from '../solver/limit-tree.js';
import type { LivePlan } from '../solver/live-plan.js';
import type { RandomMarket } from './random-market.js';

/** Runs the independent checker over a random market's plan. */
export function checkRandom(
  { graph, tree, tiers, kind }: RandomMarket,
  live: LivePlan,
  gone?: ReadonlySet<number>,
  prices: ArrayLike<number> = live.ownPrices(),
  capacity: ArrayLike<number> = live.capacity,
): OptimalityResult {
  const check = new OptimalityCheck();
  for (let node = 1; node < tree.parent.length; node++)
    check.limit(`${node}`, capacity[node]!, prices[node]!);
  for (let s = 0; s < graph.seekers; s++) {
    if (gone?.has(s)) continue;
    const pairs = [];
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      const post = graph.post[i]!;
      if (!live.allows(s, post)) continue;
      const limits: string[] = [];
      for (
        let node = tree.entryOf[kind[s]! * tree.posts + post]!;
        node !== MARKET;
        node = tree.parent[node]!
      ) {
        limits.push(`${node}`);
      }
      const value = graph.score[i]! + (tiers ? tiers.bonus[tiers.tier[s]!]! : 0);
      pairs.push({ value, limits, chosen: live.post[s] === post });
    }
    check.seeker(`${s}`, pairs);
  }
  return check.result();
}
