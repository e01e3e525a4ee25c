/**
 * Checks a stored plan against its certificate. It imports nothing: whoever doubts the solver reads this page and runs it.
 *
 * Optimal plans, by weak duality. Every limit has a price of at least 0. Any plan at all is worth at most
 *     dual = Σ capacity × price + Σ over seekers of max(0, best over allowed pairs of (value - prices of its limits)),
 * because each placed pair's value is at most what its seeker gains plus the prices it pays, and limits are paid for at most
 * `capacity` times. So a plan that keeps all limits and is worth exactly `dual` can not be beaten.
 *
 * Stable plans. No seeker and post would both rather have each other than what the plan gives them.
 */
export interface CheckedPair {
  /** score, with inertia and the tier's bonus */
  readonly value: number;
  /** every limit this pair uses one place of */
  readonly limits: readonly string[];
  readonly chosen: boolean;
}

export interface OptimalityResult {
  readonly ok: boolean;
  readonly primal: number;
  readonly dual: number;
  readonly problems: readonly string[];
}

const PROBLEMS_LISTED = 20;

export class OptimalityCheck {
  private readonly limits = new Map<string, { capacity: number; price: number; used: number }>();
  private readonly problems: string[] = [];
  private primal = 0;
  private gains = 0;

  limit(id: string, capacity: number, price: number): void {
    if (this.limits.has(id)) this.problem(`limit ${id} is listed twice`);
    if (!Number.isSafeInteger(capacity) || capacity < 0) this.problem(`limit ${id} has no whole capacity`);
    if (!Number.isSafeInteger(price) || price < 0)
      this.problem(`limit ${id} has no whole price of at least 0`);
    this.limits.set(id, { capacity, price, used: 0 });
  }

  /** All allowed pairs of one seeker. */
  seeker(id: string, pairs: Iterable<CheckedPair>): void {
    let best = 0;
    let chosen = 0;
    for (const pair of pairs) {
      let price = 0;
      for (const name of pair.limits) {
        const limit = this.limits.get(name);
        if (!limit) this.problem(`limit ${name} has no capacity`);
        else {
          price += limit.price;
          if (pair.chosen) limit.used++;
        }
      }
      if (pair.value - price > best) best = pair.value - price;
      if (!pair.chosen) continue;
      this.primal += pair.value;
      if (++chosen > 1) this.problem(`seeker ${id} is placed twice`);
    }
    this.gains += best;
  }

  result(claimed?: { readonly primal: number; readonly dual: number }): OptimalityResult {
    let dual = this.gains;
    for (const [id, { capacity, price, used }] of this.limits) {
      dual += capacity * price;
      if (used > capacity) this.problem(`limit ${id} holds ${used}, more than ${capacity}`);
    }
    if (dual !== this.primal) this.problem(`the plan is worth ${this.primal}, the bound is ${dual}`);
    if (claimed && (claimed.primal !== this.primal || claimed.dual !== dual)) {
      this.problem(
        `the certificate claims ${claimed.primal} of ${claimed.dual}, found ${this.primal} of ${dual}`,
      );
    }
    return { ok: this.problems.length === 0, primal: this.primal, dual, problems: this.problems };
  }

  private problem(text: string): void {
    if (this.problems.length < PROBLEMS_LISTED) this.problems.push(text);
  }
}

export interface RankedPair {
  readonly seeker: string;
  readonly post: string;
  /** how the seeker ranks the post, and the post the seeker: higher is better */
  readonly seekerRank: number;
  readonly postRank: number;
  readonly chosen: boolean;
}

export interface StabilityResult {
  readonly ok: boolean;
  readonly blockingPairs: number;
  readonly overfull: number;
  readonly placedTwice: number;
  /** lowest admitted rank of every full post */
  readonly cutOffs: ReadonlyMap<string, number>;
}

/** Goes through the pairs twice; `pairs` is called for each pass. */
export function checkStable(
  seats: ReadonlyMap<string, number>,
  pairs: () => Iterable<RankedPair>,
): StabilityResult {
  const admitted = new Map<string, { count: number; lowest: number }>();
  const own = new Map<string, number>();
  let placedTwice = 0;
  for (const pair of pairs()) {
    if (!pair.chosen) continue;
    const at = admitted.get(pair.post) ?? { count: 0, lowest: Infinity };
    at.count++;
    at.lowest = Math.min(at.lowest, pair.postRank);
    admitted.set(pair.post, at);
    if (own.has(pair.seeker)) placedTwice++;
    own.set(pair.seeker, pair.seekerRank);
  }
  let overfull = 0;
  const cutOffs = new Map<string, number>();
  for (const [post, capacity] of seats) {
    const at = admitted.get(post);
    if ((at?.count ?? 0) > capacity) overfull++;
    if ((at?.count ?? 0) >= capacity) cutOffs.set(post, at?.lowest ?? Infinity);
  }
  let blockingPairs = 0;
  for (const pair of pairs()) {
    if (pair.chosen || pair.seekerRank <= (own.get(pair.seeker) ?? -Infinity)) continue;
    if (pair.postRank > (cutOffs.get(pair.post) ?? -Infinity)) blockingPairs++;
  }
  return { ok: blockingPairs + overfull + placedTwice === 0, blockingPairs, overfull, placedTwice, cutOffs };
}
