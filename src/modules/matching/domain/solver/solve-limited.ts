import { auction } from './auction.js';
import type { LimitTree } from './limit-tree.js';
import type { PairGraph, Tiers } from './pair-graph.js';
import { Repair } from './repair.js';

export interface LimitedMarket {
  readonly graph: PairGraph;
  readonly tree: LimitTree;
  readonly tiers?: Tiers | undefined;
  readonly kind?: Uint8Array | undefined;
  readonly startPrices?: ArrayLike<number> | undefined;
  readonly startPlan?: Int32Array | undefined;
  readonly startEps?: number | undefined;
  readonly cancelled?: (() => boolean) | undefined;
  readonly onPhase?: ((done: number) => void) | undefined;
}

/**
 * The optimum under all limits of the tree. The auction knows the seats of posts only; every other limit is brought into
 * force afterwards, place by place, each time by the cheapest chain of moves. Exact, because limits form a tree.
 */
export function solveLimited(market: LimitedMarket): Repair {
  const solved = auction(market.graph, market);
  const { tree, graph } = market;
  const loose = {
    ...tree,
    capacity: tree.capacity.map((limit, node) => (isSeats(tree, node) ? limit : 0x3fffffff)),
  };
  const repair = new Repair({
    graph,
    tree: loose,
    plan: solved.plan,
    price: solved.price,
    ...(market.tiers ? { tiers: market.tiers } : {}),
    ...(market.kind ? { kind: market.kind } : {}),
  });
  for (let node = 1; node < tree.parent.length; node++) {
    if (!isSeats(tree, node)) repair.tighten(node, tree.capacity[node]!);
  }
  return repair;
}

const isSeats = (tree: LimitTree, node: number): boolean => tree.names[node]!.startsWith('post ');
