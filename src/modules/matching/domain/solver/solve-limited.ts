import { auction, type AuctionOptions, type AuctionResult } from './auction.js';
import { UNLIMITED, type LimitTree } from './limit-tree.js';
import type { PairGraph, Tiers } from './pair-graph.js';
import { Repair } from './repair.js';

export interface LimitedMarket {
  readonly graph: PairGraph;
  readonly tree: LimitTree;
  readonly tiers?: Tiers | undefined;
  readonly kind?: Uint8Array | undefined;
  /** asked before each place; may throw to stop */
  readonly check?: (() => void) | undefined;
}

/**
 * The optimum under all limits of the tree. The auction knows the seats of posts only; every other limit is brought into
 * force afterwards, place by place, each time by the cheapest chain of moves. Exact, because limits form a tree.
 */
export function solveLimited(market: LimitedMarket, options: AuctionOptions = {}): Repair {
  return enforceLimits(market, auction(market.graph, { ...options, tiers: market.tiers }));
}

export function enforceLimits(
  { graph, tree, tiers, kind, check }: LimitedMarket,
  solved: AuctionResult,
): Repair {
  const capacity = tree.capacity.map((limit, node) => (isSeats(tree, node) ? limit : UNLIMITED));
  const loose = { ...tree, capacity };
  const repair = new Repair({ graph, tree: loose, tiers, kind, plan: solved.plan, price: solved.price });
  for (let node = 1; node < tree.parent.length; node++) {
    if (!isSeats(tree, node)) repair.tighten(node, tree.capacity[node]!, check);
  }
  return repair;
}

const isSeats = (tree: LimitTree, node: number): boolean => tree.names[node]!.startsWith('post ');
