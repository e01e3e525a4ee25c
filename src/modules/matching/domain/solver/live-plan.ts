import { MARKET, type LimitTree } from './limit-tree.js';
import { reverseOf, UNPLACED, type PairGraph, type ReverseGraph, type Tiers } from './pair-graph.js';

export interface LiveInput {
  readonly graph: PairGraph;
  readonly tree: LimitTree;
  readonly tiers?: Tiers | undefined;
  /** kind of each seeker, see LimitTree */
  readonly kind?: Uint8Array | undefined;
  /** start: post of each seeker and price of each post, exactly optimal when only the posts' seats are limited */
  readonly plan?: Int32Array;
  readonly price?: ArrayLike<number>;
}

/**
 * A plan and its prices, kept in step. Invariant between changes: nobody present would rather be elsewhere at these prices
 * (profit = best of score - price), a node that is not full costs no more than its parent, so plan and prices prove each
 * other optimal.
 */
export class LivePlan {
  readonly graph: PairGraph;
  readonly tree: LimitTree;
  readonly reverse: ReverseGraph;
  readonly capacity: Int32Array;
  /** people below each node */
  readonly flow: Int32Array;
  /** price to enter a node, that of all nodes above included */
  readonly price: Float64Array;
  readonly children: readonly (readonly number[])[];
  /** the post whose seekers enter at a node, or -1 */
  readonly postAt: Int32Array;
  readonly node: Int32Array;
  readonly post: Int32Array;
  readonly profit: Float64Array;
  readonly present: Uint8Array;
  /** sum of score + bonus of all placed */
  worth = 0;
  private readonly value: Float64Array;
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly barred = new Set<number>();

  constructor(private readonly input: LiveInput) {
    const { graph, tree } = input;
    const nodes = tree.parent.length;
    this.graph = graph;
    this.tree = tree;
    this.reverse = reverseOf(graph);
    this.capacity = tree.capacity.slice();
    this.flow = new Int32Array(nodes);
    this.price = new Float64Array(nodes);
    this.postAt = new Int32Array(nodes).fill(-1);
    const children: number[][] = Array.from({ length: nodes }, () => []);
    for (let node = 1; node < nodes; node++) children[tree.parent[node]!]!.push(node);
    this.children = children;
    this.node = new Int32Array(graph.seekers).fill(UNPLACED);
    this.post = new Int32Array(graph.seekers).fill(UNPLACED);
    this.profit = new Float64Array(graph.seekers);
    this.present = new Uint8Array(graph.seekers).fill(1);
    this.value = new Float64Array(graph.seekers);
    this.head = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(graph.seekers).fill(-1);
    this.previous = new Int32Array(graph.seekers).fill(-1);
    for (let kind = 0; kind < tree.kinds; kind++) {
      for (let v = 0; v < tree.posts; v++) {
        const node = tree.entryOf[kind * tree.posts + v]!;
        this.postAt[node] = v;
        for (let at = node; at !== MARKET && input.price && !this.isCap(at); at = tree.parent[at]!) {
          this.price[at] = input.price[v]!;
        }
      }
    }
    for (let s = 0; s < graph.seekers; s++) this.start(s);
  }

  outside(s: number): number {
    const { tiers } = this.input;
    return tiers ? -tiers.bonus[tiers.tier[s]!]! : 0;
  }

  entry(s: number, post: number): number {
    const kind = this.input.kind?.[s] ?? 0;
    return this.tree.entryOf[kind * this.tree.posts + post]!;
  }

  allows(s: number, post: number): boolean {
    return this.barred.size === 0 || !this.barred.has(s * this.tree.posts + post);
  }

  forbid(s: number, post: number): void {
    this.barred.add(s * this.tree.posts + post);
  }

  permit(s: number, post: number): void {
    this.barred.delete(s * this.tree.posts + post);
  }

  scoreOf(s: number, post: number): number {
    const { rowStart, rowEnd } = this.graph;
    for (let i = rowStart[s]!; i < rowEnd[s]!; i++)
      if (this.graph.post[i] === post) return this.graph.score[i]!;
    return -1;
  }

  /** The best this seeker could have at present prices. */
  bestProfit(s: number): number {
    const { rowStart, rowEnd, post, score } = this.graph;
    let best = this.outside(s);
    for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
      if (!this.allows(s, post[i]!)) continue;
      const net = score[i]! - this.price[this.entry(s, post[i]!)]!;
      if (net > best) best = net;
    }
    return best;
  }

  /** Everybody who entered the tree at this node. */
  *occupants(node: number): Generator<number> {
    for (let s = this.head[node]!; s >= 0; s = this.next[s]!) yield s;
  }

  firstAt(node: number): number {
    return this.head[node]!;
  }

  after(s: number): number {
    return this.next[s]!;
  }

  /** Puts a seeker into a post, or out (UNPLACED), without touching the flow of the nodes above. */
  seat(s: number, post: number): void {
    this.unlink(s);
    this.post[s] = post;
    this.worth -= this.value[s]!;
    this.value[s] = 0;
    if (post === UNPLACED) {
      this.node[s] = UNPLACED;
      this.profit[s] = this.outside(s);
      return;
    }
    const node = this.entry(s, post);
    this.node[s] = node;
    const score = this.scoreOf(s, post);
    this.profit[s] = score - this.price[node]!;
    this.value[s] = score - this.outside(s);
    this.worth += this.value[s]!;
    this.previous[s] = -1;
    this.next[s] = this.head[node]!;
    if (this.head[node]! >= 0) this.previous[this.head[node]!] = s;
    this.head[node] = s;
  }

  /** No plan within these capacities is worth more, as far as the rows' pairs go: the dual at the present prices. */
  bound(capacity: ArrayLike<number>, counts: (s: number) => boolean = () => true): number {
    const { seekers, rowStart, rowEnd, post, score } = this.graph;
    const own = this.ownPrices();
    const entry = own.slice();
    let dual = 0;
    for (const node of this.downwards()) {
      if (node === MARKET) continue;
      entry[node]! += entry[this.tree.parent[node]!]!;
      dual += capacity[node]! * own[node]!;
    }
    for (let s = 0; s < seekers; s++) {
      if (!counts(s)) continue;
      const outside = this.outside(s);
      let best = outside;
      for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
        const net = score[i]! - entry[this.entry(s, post[i]!)]!;
        if (net > best && this.allows(s, post[i]!)) best = net;
      }
      dual += best - outside;
    }
    return dual;
  }

  /** Prices of the nodes themselves, never negative: what one more place in each is worth. */
  ownPrices(): Float64Array {
    const full = new Float64Array(this.price.length);
    const own = new Float64Array(this.price.length);
    for (const node of this.downwards()) {
      const above = node === MARKET ? 0 : full[this.tree.parent[node]!]!;
      full[node] = Math.max(above, this.price[node]!);
      own[node] = full[node]! - above;
    }
    return own;
  }

  private *downwards(): Generator<number> {
    const stack = [MARKET];
    while (stack.length > 0) {
      const node = stack.pop()!;
      yield node;
      stack.push(...this.children[node]!);
    }
  }

  private start(s: number): void {
    const post = this.input.plan?.[s] ?? UNPLACED;
    this.seat(s, post);
    for (let at = this.node[s]!; at > MARKET; at = this.tree.parent[at]!) this.flow[at]!++;
    if (post !== UNPLACED) this.flow[MARKET]!++;
  }

  private unlink(s: number): void {
    const node = this.node[s]!;
    if (node === UNPLACED) return;
    if (this.previous[s]! >= 0) this.next[this.previous[s]!] = this.next[s]!;
    else this.head[node] = this.next[s]!;
    if (this.next[s]! >= 0) this.previous[this.next[s]!] = this.previous[s]!;
  }

  /** Caps span several posts and start without a price. */
  private isCap(node: number): boolean {
    return this.tree.names[node]!.startsWith('cap ');
  }
}
