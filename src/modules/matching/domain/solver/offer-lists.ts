import type { PairGraph, ReverseGraph } from './pair-graph.js';

interface Known {
  readonly graph: PairGraph;
  readonly reverse: ReverseGraph;
  readonly scale: number;
  readonly price: Float64Array;
  readonly plan: Int32Array;
  /** what each seeker gets now, in scaled points; while the lists are in use it only grows */
  readonly profit: Float64Array;
}

/** People a post looks for at once, and the room for those who leave it meanwhile. */
const KEEP = 32;
const ROOM = 48;
/** A walk over all pairs in order costs about as much as looking through a quarter of them post by post. */
const WORTH_A_WALK = 4;
/** How far a price is expected to fall, in eps. It only sets how much is listed; beyond it a post looks for itself. */
const FALL = 500;

/**
 * For each post the people to whom it could offer most above what they have. A post with a thousand people in question asks
 * again and again for the best two; as nobody's profit falls meanwhile, an offer once seen can only get weaker, so a
 * short list answers exactly until its people fall behind `beyond`, the best that anybody not on it was ever seen with.
 */
export class OfferLists {
  /** the answer of `strongest`: a min-heap of offers and whom they are for */
  readonly offer: Float64Array;
  readonly offered: Int32Array;
  private readonly count: Int32Array;
  private readonly person: Int32Array;
  /** scaled score of the pair (while lists are being collected: the offer) */
  private readonly worth: Float64Array;
  private readonly beyond: Float64Array;
  /** pairs looked at for single posts since all lists were collected */
  private looked = 0;

  constructor(private readonly known: Known) {
    const { posts } = known.graph;
    const { start } = known.reverse;
    let longest = KEEP;
    for (let v = 0; v < posts; v++) longest = Math.max(longest, start[v + 1]! - start[v]!);
    this.offer = new Float64Array(longest + 1);
    this.offered = new Int32Array(longest + 1);
    this.count = new Int32Array(posts);
    this.person = new Int32Array(posts * ROOM);
    this.worth = new Float64Array(posts * ROOM);
    this.beyond = new Float64Array(posts);
  }

  /** Nothing is known of anybody: each post looks when it needs to. */
  forget(): void {
    this.count.fill(0);
    this.beyond.fill(Infinity);
    this.looked = 0;
  }

  /** When many posts look through their people one by one, it is cheaper to look at everybody once. */
  collectIfWorthwhile(eps: number): void {
    if (this.looked * WORTH_A_WALK < this.known.reverse.seeker.length) return;
    this.collect(eps);
    this.looked = 0;
  }

  /** The lists of all posts that have a price, in one walk over the seekers' rows: memory is read in order. */
  private collect(eps: number): void {
    const { graph, scale, price, plan, profit } = this.known;
    const { rowStart, rowEnd, post, score } = graph;
    const { beyond, worth, person, count } = this;
    count.fill(0);
    for (let v = 0; v < graph.posts; v++)
      beyond[v] = price[v]! > 0 ? Math.max(eps, price[v]! - FALL * eps) : Infinity;
    for (let s = 0; s < graph.seekers; s++) {
      const has = profit[s]!;
      const own = plan[s]!;
      for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) {
        const v = post[i]!;
        const above = score[i]! * scale - has;
        if (above <= beyond[v]! || v === own) continue;
        const base = v * ROOM;
        if (count[v]! < KEEP) {
          rise(worth, person, base, count[v]!++, above, s);
          if (count[v] === KEEP) beyond[v] = worth[base]!;
        } else {
          sink(worth, person, base, KEEP, above, s);
          beyond[v] = worth[base]!;
        }
      }
    }
    for (let v = 0; v < graph.posts; v++) {
      for (let at = v * ROOM, end = at + count[v]!; at < end; at++) worth[at]! += profit[person[at]!]!;
    }
  }

  /** The `need` strongest offers above eps; returns how many there are. The weakest lies at 0. */
  strongest(post: number, need: number, eps: number): number {
    if (need > KEEP) {
      this.count[post] = 0;
      this.beyond[post] = Infinity;
      return this.lookThrough(post, need, eps);
    }
    const known = this.amongListed(post, need, eps);
    if (known >= 0) return known;
    this.looked += this.known.reverse.start[post + 1]! - this.known.reverse.start[post]!;
    this.list(post, this.lookThrough(post, KEEP, eps), eps);
    return this.amongListed(post, need, eps);
  }

  /** Whoever leaves a post could be asked back. */
  left(post: number, seeker: number, worth: number): void {
    const at = this.count[post]!;
    if (at < ROOM) {
      this.person[post * ROOM + at] = seeker;
      this.worth[post * ROOM + at] = worth;
      this.count[post] = at + 1;
    } else this.beyond[post] = Math.max(this.beyond[post]!, worth - this.known.profit[seeker]!);
  }

  /** After a post took people: they are no longer to be asked. */
  strikeTaken(post: number): void {
    const { plan } = this.known;
    const { worth, person } = this;
    const base = post * ROOM;
    let kept = base;
    for (let at = base, end = base + this.count[post]!; at < end; at++) {
      if (plan[person[at]!] === post) continue;
      person[kept] = person[at]!;
      worth[kept++] = worth[at]!;
    }
    this.count[post] = kept - base;
  }

  private amongListed(post: number, need: number, eps: number): number {
    const { profit } = this.known;
    const { worth, person, offer, offered } = this;
    const beyond = this.beyond[post]!;
    if (beyond === Infinity) return -1;
    const base = post * ROOM;
    let kept = base;
    let found = 0;
    for (let at = base, end = base + this.count[post]!; at < end; at++) {
      const s = person[at]!;
      const above = worth[at]! - profit[s]!;
      if (above <= eps) continue;
      person[kept] = s;
      worth[kept++] = worth[at]!;
      if (found < need) rise(offer, offered, 0, found++, above, s);
      else if (above > offer[0]!) sink(offer, offered, 0, need, above, s);
    }
    this.count[post] = kept - base;
    if (beyond > eps && (found < need || offer[0]! < beyond)) return -1;
    return found;
  }

  private list(post: number, found: number, eps: number): void {
    const { profit } = this.known;
    const base = post * ROOM;
    for (let i = 0; i < found; i++) {
      this.person[base + i] = this.offered[i]!;
      this.worth[base + i] = this.offer[i]! + profit[this.offered[i]!]!;
    }
    this.count[post] = found;
    this.beyond[post] = found === KEEP ? this.offer[0]! : eps;
  }

  private lookThrough(post: number, need: number, eps: number): number {
    const { reverse, plan, scale, profit } = this.known;
    const { offer, offered } = this;
    let found = 0;
    for (let i = reverse.start[post]!, end = reverse.start[post + 1]!; i < end; i++) {
      const s = reverse.seeker[i]!;
      const above = reverse.score[i]! * scale - profit[s]!;
      if (above <= eps || (found === need && above <= offer[0]!) || plan[s] === post) continue;
      if (found < need) rise(offer, offered, 0, found++, above, s);
      else sink(offer, offered, 0, need, above, s);
    }
    return found;
  }
}

/** Puts an entry at the end of a min-heap of `size` entries that starts at `base`. */
function rise(key: Float64Array, what: Int32Array, base: number, size: number, k: number, w: number): void {
  let at = size;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (key[base + parent]! <= k) break;
    key[base + at] = key[base + parent]!;
    what[base + at] = what[base + parent]!;
    at = parent;
  }
  key[base + at] = k;
  what[base + at] = w;
}

/** Puts an entry in the place of the least one. */
function sink(key: Float64Array, what: Int32Array, base: number, size: number, k: number, w: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && key[base + child + 1]! < key[base + child]!) child++;
    if (key[base + child]! >= k) break;
    key[base + at] = key[base + child]!;
    what[base + at] = what[base + child]!;
    at = child;
  }
  key[base + at] = k;
  what[base + at] = w;
}
