import { matchCancelled, notProven } from '../matching.errors.js';
import { integerPrices } from './integer-prices.js';
import {
  highestScore,
  reverseOf,
  UNPLACED,
  type PairGraph,
  type ReverseGraph,
  type Tiers,
} from './pair-graph.js';
import { ReverseBidding } from './reverse-bidding.js';
import { SeatHeaps } from './seat-heap.js';

/**
 * Assignment by auction (Bertsekas). Seekers bid for seats: each bids for the post of the best net value (score - price),
 * as much as makes its second choice equally good, plus eps. A full post's price is its lowest holding bid; whoever is
 * outbid bids again. Posts left with free seats and a price bid in reverse for people. When nobody wants to move any more
 * the plan is optimal within seekers × eps; eps shrinks phase by phase. Scores are integers multiplied by (posts + 2), so
 * at eps = 1 the plan is exactly optimal: a chain of moves passes each post at most once and can not hide a whole point.
 */
export interface AuctionOptions {
  readonly tiers?: Tiers | undefined;
  /** whole-number prices to start from */
  readonly startPrices?: ArrayLike<number> | undefined;
  /** post of each seeker to start from */
  readonly startPlan?: Int32Array;
  /** first eps, in points */
  readonly startEps?: number;
  /** only good prices are wanted: stop at an eps of one point, without proof */
  readonly rough?: boolean;
  readonly reverse?: ReverseGraph;
  readonly cancelled?: (() => boolean) | undefined;
  /** called after each phase with 0..1 */
  readonly onPhase?: ((done: number) => void) | undefined;
}

export interface AuctionResult {
  /** post of each seeker, or UNPLACED */
  readonly plan: Int32Array;
  /** whole-number price of a seat of each post */
  readonly price: Float64Array;
  /** sum of score + bonus of those placed */
  readonly primal: number;
  readonly dual: number;
  readonly placed: number;
  readonly stats: { phases: number; bids: number; reverseMoves: number };
}

/** Each phase's eps is this much smaller; 5 to 25 make little difference. */
const SHRINK = 10;
const FIRST_EPS_SHARE = 8;
const CANCEL_MASK = 0xffff;

export function auction(graph: PairGraph, options: AuctionOptions = {}): AuctionResult {
  return new Auction(graph, options).run();
}

class Auction {
  private readonly scale: number;
  private readonly price: Float64Array;
  private readonly plan: Int32Array;
  private readonly heaps: SeatHeaps;
  /** what staying unplaced is worth, by tier: minus the bonus, in scaled points */
  private readonly outside: Float64Array;
  private readonly tier: Uint8Array | undefined;
  private readonly queue: Int32Array;
  private queueHead = 0;
  private queueTail = 0;
  private eps: number;
  private phases = 0;
  private bids = 0;
  private readonly reverse: ReverseBidding;

  constructor(
    private readonly graph: PairGraph,
    private readonly options: AuctionOptions,
  ) {
    const { seekers, posts, seats } = graph;
    this.scale = posts + 2;
    this.tier = options.tiers?.tier;
    this.outside = Float64Array.from(options.tiers?.bonus ?? [0], (bonus) => -bonus * this.scale);
    const most = (highestScore(graph) - Math.min(...this.outside) / this.scale) * this.scale;
    this.price = new Float64Array(posts);
    for (let v = 0; v < posts; v++) {
      this.price[v] = seats[v] === 0 ? most + this.scale : (options.startPrices?.[v] ?? 0) * this.scale;
    }
    this.check();
    this.plan = new Int32Array(seekers).fill(UNPLACED);
    this.heaps = new SeatHeaps(seats);
    this.queue = new Int32Array(seekers + 1);
    this.eps = Math.max(
      1,
      Math.floor(options.startEps !== undefined ? options.startEps * this.scale : most / FIRST_EPS_SHARE),
    );
    this.reverse = new ReverseBidding({
      graph,
      reverse: options.reverse ?? reverseOf(graph),
      scale: this.scale,
      price: this.price,
      plan: this.plan,
      heaps: this.heaps,
      outside: this.outside,
      tier: this.tier,
      check: this.check,
    });
    this.check();
  }

  run(): AuctionResult {
    if (this.options.startPlan) {
      this.plan.set(this.options.startPlan);
      this.keepContent();
    } else {
      for (let s = 0; s < this.graph.seekers; s++)
        if (this.graph.rowEnd[s]! > this.graph.rowStart[s]!) this.enqueue(s);
    }
    const expected = Math.ceil(Math.log(this.eps) / Math.log(SHRINK)) + 1;
    for (;;) {
      this.phases++;
      this.forward();
      this.check();
      this.reverse.run(this.eps);
      this.options.onPhase?.(Math.min(1, this.phases / expected));
      this.check();
      if (this.eps <= (this.options.rough ? this.scale : 1)) break;
      this.eps = Math.max(1, Math.floor(this.eps / SHRINK));
      this.keepContent();
    }
    return this.result();
  }

  private readonly check = (): void => {
    if (this.options.cancelled?.()) throw matchCancelled();
  };

  /** Lets everybody in the queue bid until nobody is left without what they want. */
  private forward(): void {
    const { graph, price, plan, heaps, outside, tier, scale, queue, eps } = this;
    const { rowStart, rowEnd, post, score, seats } = graph;
    const { taken, bid, start } = heaps;
    const size = queue.length;
    while (this.queueHead !== this.queueTail) {
      const s = queue[this.queueHead]!;
      if (++this.queueHead === size) this.queueHead = 0;
      if ((++this.bids & CANCEL_MASK) === 0) this.check();
      let best = tier === undefined ? 0 : outside[tier[s]!]!;
      let second = -Infinity;
      let chosen = UNPLACED;
      let worth = 0;
      for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) {
        const v = post[i]!;
        const x = score[i]! * scale;
        const net = x - price[v]!;
        if (net > best) {
          second = best;
          best = net;
          chosen = v;
          worth = x;
        } else if (net > second) second = net;
      }
      plan[s] = chosen;
      if (chosen === UNPLACED) continue;
      const amount = worth - second + eps;
      if (taken[chosen]! < seats[chosen]!) {
        heaps.push(chosen, amount, s);
        if (taken[chosen] === seats[chosen]) price[chosen] = Math.max(price[chosen]!, bid[start[chosen]!]!);
      } else {
        const evicted = heaps.replaceLowest(chosen, amount, s);
        price[chosen] = bid[start[chosen]!]!;
        plan[evicted] = UNPLACED;
        this.enqueue(evicted);
      }
    }
  }

  /** Opens a phase: whoever is content within the new eps keeps the seat, the others go back to bidding. */
  private keepContent(): void {
    const { graph, price, plan, heaps, outside, tier, scale, eps } = this;
    const { seekers, posts, rowStart, rowEnd, post, score, seats } = graph;
    this.queueHead = this.queueTail = 0;
    heaps.clear();
    for (let s = 0; s < seekers; s++) {
      if ((s & CANCEL_MASK) === 0) this.check();
      const own = plan[s]!;
      const stay = tier === undefined ? 0 : outside[tier[s]!]!;
      let alternative = stay;
      let mine = 0;
      for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) {
        const v = post[i]!;
        const x = score[i]! * scale;
        if (v === own) mine = x;
        else {
          const net = x - price[v]!;
          if (net > alternative) alternative = net;
        }
      }
      if (own === UNPLACED) {
        if (alternative > stay) this.enqueue(s);
        continue;
      }
      const amount = mine - alternative + eps;
      if (amount >= price[own]!) heaps.push(own, amount, s);
      else {
        plan[s] = UNPLACED;
        this.enqueue(s);
      }
    }
    for (let v = 0; v < posts; v++) {
      if (seats[v]! > 0 && heaps.taken[v] === seats[v])
        price[v] = Math.max(price[v]!, heaps.bid[heaps.start[v]!]!);
    }
  }

  private enqueue(seeker: number): void {
    this.queue[this.queueTail] = seeker;
    if (++this.queueTail === this.queue.length) this.queueTail = 0;
  }

  private result(): AuctionResult {
    const { graph, plan, options } = this;
    const price = options.rough
      ? this.price.map((amount, v) => (graph.seats[v] === 0 ? 0 : Math.floor(amount / this.scale)))
      : integerPrices(graph, plan, this.heaps, this.price, this.scale, options.tiers, this.check);
    let primal = 0;
    let dual = 0;
    let placed = 0;
    for (let v = 0; v < graph.posts; v++) dual += graph.seats[v]! * price[v]!;
    for (let s = 0; s < graph.seekers; s++) {
      if ((s & CANCEL_MASK) === 0) this.check();
      const bonus = options.tiers ? options.tiers.bonus[options.tiers.tier[s]!]! : 0;
      const own = plan[s]!;
      let best = 0;
      for (let i = graph.rowStart[s]!, end = graph.rowEnd[s]!; i < end; i++) {
        const value = graph.score[i]! + bonus;
        if (value - price[graph.post[i]!]! > best) best = value - price[graph.post[i]!]!;
        if (graph.post[i] === own) {
          primal += value;
          placed++;
        }
      }
      dual += best;
    }
    if (primal !== dual && !options.rough) throw notProven({ primal, dual });
    const stats = { phases: this.phases, bids: this.bids, reverseMoves: this.reverse.moves };
    return { plan, price, primal, dual, placed, stats };
  }
}
