/**
 * All seats of all posts as one array of small min-heaps: the root of a post's heap is the lowest bid that holds a seat
 * there, and so, once the post is full, its price.
 */
export class SeatHeaps {
  readonly start: Int32Array;
  readonly taken: Int32Array;
  readonly bid: Float64Array;
  readonly holder: Int32Array;

  constructor(readonly seats: Int32Array) {
    const posts = seats.length;
    this.start = new Int32Array(posts + 1);
    for (let v = 0; v < posts; v++) this.start[v + 1] = this.start[v]! + seats[v]!;
    this.taken = new Int32Array(posts);
    this.bid = new Float64Array(this.start[posts]!);
    this.holder = new Int32Array(this.start[posts]!);
  }

  clear(): void {
    this.taken.fill(0);
  }

  /** Takes a free seat. */
  push(post: number, amount: number, seeker: number): void {
    const { bid, holder } = this;
    const base = this.start[post]!;
    let at = this.taken[post]!++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (bid[base + parent]! <= amount) break;
      bid[base + at] = bid[base + parent]!;
      holder[base + at] = holder[base + parent]!;
      at = parent;
    }
    bid[base + at] = amount;
    holder[base + at] = seeker;
  }

  /** Takes the seat of the lowest bidder of a full post and returns who that was. */
  replaceLowest(post: number, amount: number, seeker: number): number {
    const { bid, holder } = this;
    const base = this.start[post]!;
    const size = this.seats[post]!;
    const evicted = holder[base]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && bid[base + child + 1]! < bid[base + child]!) child++;
      if (bid[base + child]! >= amount) break;
      bid[base + at] = bid[base + child]!;
      holder[base + at] = holder[base + child]!;
      at = child;
    }
    bid[base + at] = amount;
    holder[base + at] = seeker;
    return evicted;
  }

  /** Gives a seat up; the order inside the post is only mended when the next phase rebuilds it. */
  remove(post: number, seeker: number): void {
    const base = this.start[post]!;
    const last = --this.taken[post]!;
    let at = 0;
    while (this.holder[base + at] !== seeker) at++;
    this.holder[base + at] = this.holder[base + last]!;
    this.bid[base + at] = this.bid[base + last]!;
  }

  /** Takes a free seat without keeping the heap order (see `remove`). */
  append(post: number, seeker: number): void {
    this.holder[this.start[post]! + this.taken[post]!++] = seeker;
  }
}
