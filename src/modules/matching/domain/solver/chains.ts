import { MARKET } from './limit-tree.js';
import type { LivePlan } from './live-plan.js';
import { NodeHeap } from './node-heap.js';
import { UNPLACED } from './pair-graph.js';

const NOWHERE = -2;

/**
 * The cheapest chain of moves that makes room for one person, or fills one place, found by Dijkstra over the nodes of the
 * limit tree with the plan's prices as potentials. Afterwards the prices are moved so that they prove the new plan: each
 * change is exact, and touches only who stands in the chain.
 */
export class Chains {
  /** seekers whose post changed in the last call */
  readonly moved = new Set<number>();
  private readonly heap = new NodeHeap();
  private readonly distance: Float64Array;
  private readonly settled: Uint8Array;
  /** how the chain came to a node: from which node, by which seeker's move (-1: inside the tree) and to which post */
  private readonly from: Int32Array;
  private readonly mover: Int32Array;
  private readonly moveTo: Int32Array;
  private readonly reached: number[] = [];
  private target = MARKET;

  constructor(private readonly live: LivePlan) {
    const nodes = live.price.length;
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.settled = new Uint8Array(nodes);
    this.from = new Int32Array(nodes).fill(NOWHERE);
    this.mover = new Int32Array(nodes);
    this.moveTo = new Int32Array(nodes);
  }

  /** A seeker without a post looks for one. */
  enter(s: number): void {
    const { live } = this;
    live.profit[s] = live.bestProfit(s);
    this.begin();
    this.offerMoves(s, 0, MARKET, -1);
    this.searchOut(MARKET);
    const shift = this.distance[MARKET]!;
    this.reprice(shift, 1);
    live.profit[s] = live.profit[s]! - shift;
    this.follow(MARKET, -1, false);
    this.finish();
  }

  /** One place of a node was taken away while all were in use: somebody below it has to make room. */
  makeRoom(node: number): void {
    const { live } = this;
    const target = live.tree.parent[node]!;
    live.flow[node]!--;
    this.begin();
    this.reach(node, 0, NOWHERE, -1, UNPLACED);
    this.searchOut(target);
    this.reprice(this.distance[target]!, 1);
    this.follow(target, node, false);
    this.finish();
  }

  /** A place at a node came free; the places above it are still counted as used. `source` is where a person may come from. */
  fill(node: number, source: number): void {
    this.begin();
    this.reach(node, 0, NOWHERE, -1, UNPLACED);
    this.searchIn(source);
    this.reprice(this.distance[source]!, -1);
    this.follow(source, node, true);
    this.finish();
  }

  private begin(): void {
    this.moved.clear();
    this.heap.clear();
  }

  private finish(): void {
    for (const node of this.reached) {
      this.distance[node] = Infinity;
      this.settled[node] = 0;
      this.from[node] = NOWHERE;
    }
    this.reached.length = 0;
  }

  /** Nothing beyond the nearest known way to the target matters. */
  private reach(node: number, distance: number, from: number, mover: number, moveTo: number): void {
    if (distance >= this.distance[node]! || distance >= this.distance[this.target]! || this.settled[node])
      return;
    if (this.distance[node] === Infinity) this.reached.push(node);
    this.distance[node] = distance;
    this.from[node] = from;
    this.mover[node] = mover;
    this.moveTo[node] = moveTo;
    this.heap.push(node, distance);
  }

  /** Forwards: a person stands at a node without a place; who moves on, until `target` is reached? */
  private searchOut(target: number): void {
    const { live } = this;
    this.target = target;
    for (let node = this.nextNode(target); node >= 0; node = this.nextNode(target)) {
      const so = this.distance[node]!;
      for (let s = live.firstAt(node); s >= 0; s = live.after(s)) this.offerMoves(s, so, node, live.post[s]!);
      if (node === MARKET) this.eachSeeker(UNPLACED, (s) => this.offerMoves(s, so, MARKET, UNPLACED));
      const price = live.price[node]!;
      const parent = live.tree.parent[node]!;
      if (node !== MARKET && live.flow[node]! < live.capacity[node]!) {
        this.reach(parent, so + live.price[parent]! - price, node, -1, UNPLACED);
      }
      for (const child of live.children[node]!) {
        if (live.flow[child]! > 0) {
          this.reach(child, so + live.price[child]! - price, node, -1, UNPLACED);
        }
      }
    }
  }

  private offerMoves(s: number, so: number, from: number, own: number): void {
    const { live } = this;
    const { rowStart, rowEnd, post, score } = live.graph;
    const profit = live.profit[s]!;
    for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
      const v = post[i]!;
      if (v === own || !live.allows(s, v)) continue;
      const to = live.entry(s, v);
      this.reach(to, so + profit - score[i]! + live.price[to]!, from, s, v);
    }
    this.reach(MARKET, so + profit - live.outside(s), from, s, UNPLACED);
  }

  /** Backwards: who would come to a free place, and who to theirs, until `source` is reached? */
  private searchIn(source: number): void {
    const { live } = this;
    this.target = source;
    const { start, seeker, score } = live.reverse;
    for (let node = this.nextNode(source); node >= 0; node = this.nextNode(source)) {
      const so = this.distance[node]!;
      const price = live.price[node]!;
      const post = live.postAt[node]!;
      for (let i = post < 0 ? 0 : start[post]!, end = post < 0 ? 0 : start[post + 1]!; i < end; i++) {
        const s = seeker[i]!;
        const from = live.node[s]!;
        if (from === node || !live.present[s]) continue;
        const far = so + live.profit[s]! - score[i]! + price;
        const at = from === UNPLACED ? MARKET : from;
        if (
          far >= this.distance[at]! ||
          far >= this.distance[source]! ||
          live.entry(s, post) !== node ||
          !live.allows(s, post)
        )
          continue;
        this.reach(at, far, node, s, post);
      }
      if (node === MARKET) {
        this.eachSeeker('placed', (s) => {
          this.reach(live.node[s]!, so + live.profit[s]! - live.outside(s), MARKET, s, UNPLACED);
        });
      }
      const parent = live.tree.parent[node]!;
      if (node !== MARKET && live.flow[node]! > 0) {
        this.reach(parent, so + price - live.price[parent]!, node, -1, UNPLACED);
      }
      for (const child of live.children[node]!) {
        if (live.flow[child]! < live.capacity[child]!) {
          this.reach(child, so + price - live.price[child]!, node, -1, UNPLACED);
        }
      }
    }
  }

  /** Only when a chain inside a limit leads through the market: rare, and then everybody may take part. */
  private eachSeeker(which: 'placed' | typeof UNPLACED, visit: (s: number) => void): void {
    const { live } = this;
    for (let s = 0; s < live.graph.seekers; s++) {
      if (live.present[s] && (live.post[s] === UNPLACED) === (which === UNPLACED)) visit(s);
    }
  }

  private nextNode(target: number): number {
    while (this.heap.nearest < Infinity) {
      const node = this.heap.pop();
      if (this.settled[node]) continue;
      if (node === target) return -1;
      this.settled[node] = 1;
      return node;
    }
    throw new Error('no chain: the plan and its prices do not belong together');
  }

  /** Nodes nearer than the end of the chain become dearer (direction 1) or cheaper (-1) by what they are nearer. */
  private reprice(end: number, direction: 1 | -1): void {
    const { live } = this;
    for (const node of this.reached) {
      if (!this.settled[node]) continue;
      const by = direction * (end - this.distance[node]!);
      if (by === 0) continue;
      live.price[node]! += by;
      for (let s = live.firstAt(node); s >= 0; s = live.after(s)) live.profit[s]! -= by;
    }
    this.keepMarketFree();
  }

  /** Prices are relative to the market itself, which costs nothing. */
  private keepMarketFree(): void {
    const { live } = this;
    const off = live.price[MARKET]!;
    if (off === 0) return;
    for (let node = 0; node < live.price.length; node++) live.price[node]! -= off;
    for (let s = 0; s < live.profit.length; s++) if (live.post[s] !== UNPLACED) live.profit[s]! += off;
  }

  /** Carries the chain out. Found backwards, its steps lead from the source to the place; otherwise from the end to the start. */
  private follow(at: number, stop: number, backwards: boolean): void {
    const { live } = this;
    const moves: (readonly [number, number])[] = [];
    for (let node = at, next = this.from[node]!; next !== NOWHERE; node = next, next = this.from[node]!) {
      const mover = this.mover[node]!;
      if (mover >= 0) moves.push([mover, this.moveTo[node]!]);
      else {
        const [from, to] = backwards ? [node, next] : [next, node];
        if (live.tree.parent[from] === to) live.flow[from]!++;
        else live.flow[to]!--;
      }
      if (next === stop || (stop < 0 && next === MARKET)) break;
    }
    for (const [s, post] of moves) {
      live.seat(s, post);
      this.moved.add(s);
    }
  }
}
