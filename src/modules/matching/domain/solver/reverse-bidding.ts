import { UNPLACED, type PairGraph, type ReverseGraph } from './pair-graph.js';
import { OfferLists } from './offer-lists.js';
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
  private readonly lists: OfferLists;
  private head = 0;
  private tail = 0;

  constructor(private readonly sides: Sides) {
    const { graph } = sides;
    this.waiting = new Int32Array(graph.posts + 1);
    this.isWaiting = new Uint8Array(graph.posts);
    this.profit = new Float64Array(graph.seekers);
    this.lists = new OfferLists({ ...sides, profit: this.profit });
  }

  run(eps: number): void {
    this.head = this.tail = 0;
    for (let v = 0; v < this.sides.graph.posts; v++) this.waitIfOverpriced(v);
    if (this.head === this.tail) return;
    this.computeProfits();
    this.lists.forget();
    let turns = 0;
    while (this.head !== this.tail) {
      const post = this.waiting[this.head]!;
      if (++this.head === this.waiting.length) this.head = 0;
      this.isWaiting[post] = 0;
      if ((++turns & CHECK_MASK) === 0) this.sides.check();
      this.lists.collectIfWorthwhile(eps);
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
    const { profit, lists } = this;
    const { offer, offered } = lists;
    const free = graph.seats[post]! - heaps.taken[post]!;
    if (free <= 0 || price[post]! <= 0) return;
    const found = lists.strongest(post, free + 1, eps);
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
      const rise = offer[i]! - fallen;
      if (left !== UNPLACED) {
        lists.left(left, s, profit[s]! + price[left]!);
        heaps.remove(left, s);
        this.waitIfOverpriced(left);
      }
      plan[s] = post;
      heaps.append(post, s);
      profit[s]! += rise;
    }
    lists.strikeTaken(post);
    this.waitIfOverpriced(post);
  }
}
