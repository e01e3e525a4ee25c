import { UNPLACED, type PairGraph, type ReverseGraph } from './pair-graph.js';
import type { SeatHeaps } from './seat-heap.js';

interface Sides {
  readonly graph: PairGraph;
  readonly reverse: ReverseGraph;
  readonly scale: number;
  readonly price: Float64Array;
  readonly plan: Int32Array;
  readonly heaps: SeatHeaps;
  readonly outside: Float64Array;
  readonly tier: Uint8Array | undefined;
  /** asked now and then; may throw to stop */
  readonly check: () => void;
}

const CHECK_MASK = 0xff;

/**
 * A post with free seats must cost nothing, or the plan is not optimal. Such a post lowers its price until enough people
 * prefer it to what they have, and takes them; the posts they leave do the same.
 */
export class ReverseBidding {
  moves = 0;
  private readonly waiting: Int32Array;
  private readonly isWaiting: Uint8Array;
  /** what each seeker gets now, in scaled points */
  private readonly profit: Float64Array;
  /** min-heap of the strongest offers one post could make */
  private readonly offer: Float64Array;
  private readonly offered: Int32Array;
  private head = 0;
  private tail = 0;

  constructor(private readonly sides: Sides) {
    const { graph, reverse } = sides;
    this.waiting = new Int32Array(graph.posts + 1);
    this.isWaiting = new Uint8Array(graph.posts);
    this.profit = new Float64Array(graph.seekers);
    let longest = 0;
    for (let v = 0; v < graph.posts; v++)
      longest = Math.max(longest, reverse.start[v + 1]! - reverse.start[v]!);
    this.offer = new Float64Array(longest + 1);
    this.offered = new Int32Array(longest + 1);
  }

  run(eps: number): void {
    this.head = this.tail = 0;
    for (let v = 0; v < this.sides.graph.posts; v++) this.waitIfOverpriced(v);
    if (this.head === this.tail) return;
    this.computeProfits();
    let turns = 0;
    while (this.head !== this.tail) {
      const post = this.waiting[this.head]!;
      if (++this.head === this.waiting.length) this.head = 0;
      this.isWaiting[post] = 0;
      if ((++turns & CHECK_MASK) === 0) this.sides.check();
      this.attract(post, eps);
    }
  }

  private waitIfOverpriced(post: number): void {
    const { heaps, graph, price } = this.sides;
    if (heaps.taken[post]! >= graph.seats[post]! || price[post]! <= 0 || this.isWaiting[post]) return;
    this.isWaiting[post] = 1;
    this.waiting[this.tail] = post;
    if (++this.tail === this.waiting.length) this.tail = 0;
  }

  private computeProfits(): void {
    const { graph, plan, price, outside, tier, scale } = this.sides;
    for (let s = 0; s < graph.seekers; s++) {
      const own = plan[s]!;
      if (own === UNPLACED) {
        this.profit[s] = tier === undefined ? 0 : outside[tier[s]!]!;
        continue;
      }
      let i = graph.rowStart[s]!;
      while (graph.post[i] !== own) i++;
      this.profit[s] = graph.score[i]! * scale - price[own]!;
    }
  }

  private attract(post: number, eps: number): void {
    const { heaps, graph, price, plan } = this.sides;
    const { profit, offer, offered } = this;
    const free = graph.seats[post]! - heaps.taken[post]!;
    if (free <= 0 || price[post]! <= 0) return;
    const found = this.strongestOffers(post, free + 1, eps);
    // with one more taker than seats the price settles at the offer of the one left out, otherwise it falls to nothing
    const contested = found === free + 1;
    const fallen = contested ? Math.min(price[post]!, Math.max(0, offer[0]! - eps)) : 0;
    const gain = price[post]! - fallen;
    price[post] = fallen;
    for (let j = heaps.start[post]!, end = j + heaps.taken[post]!; j < end; j++)
      profit[heaps.holder[j]!]! += gain;
    for (let i = contested ? 1 : 0; i < found; i++) {
      const s = offered[i]!;
      const left = plan[s]!;
      this.moves++;
      if (left !== UNPLACED) {
        heaps.remove(left, s);
        this.waitIfOverpriced(left);
      }
      plan[s] = post;
      heaps.append(post, s);
      profit[s]! += offer[i]! - fallen;
    }
    this.waitIfOverpriced(post);
  }

  /** Keeps the `need` people to whom this post could offer most above what they have; the weakest lies at 0. */
  private strongestOffers(post: number, need: number, eps: number): number {
    const { reverse, plan, scale } = this.sides;
    const { profit, offer, offered } = this;
    let found = 0;
    for (let i = reverse.start[post]!, end = reverse.start[post + 1]!; i < end; i++) {
      const s = reverse.seeker[i]!;
      const above = reverse.score[i]! * scale - profit[s]!;
      if (above <= eps || plan[s] === post) continue;
      if (found < need) {
        let at = found++;
        while (at > 0) {
          const parent = (at - 1) >> 1;
          if (offer[parent]! <= above) break;
          offer[at] = offer[parent]!;
          offered[at] = offered[parent]!;
          at = parent;
        }
        offer[at] = above;
        offered[at] = s;
      } else if (above > offer[0]!) {
        let at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= need) break;
          if (child + 1 < need && offer[child + 1]! < offer[child]!) child++;
          if (offer[child]! >= above) break;
          offer[at] = offer[child]!;
          offered[at] = offered[child]!;
          at = child;
        }
        offer[at] = above;
        offered[at] = s;
      }
    }
    return found;
  }
}
