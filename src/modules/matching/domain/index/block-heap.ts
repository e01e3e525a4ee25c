/** Blocks of slots by bound, the most promising on top. */
export class BlockHeap {
  private readonly block: Int32Array;
  private bound: Int32Array = new Int32Array(0);
  private size = 0;

  constructor(blocks: number) {
    this.block = new Int32Array(blocks);
  }

  /** Takes the blocks whose bound is above `least`. */
  build(bound: Int32Array, least: number): void {
    this.bound = bound;
    this.size = 0;
    for (let b = 0; b < bound.length; b++) if (bound[b]! > least) this.block[this.size++] = b;
    for (let at = (this.size >> 1) - 1; at >= 0; at--) this.sink(at, this.block[at]!);
  }

  /** The block of the highest bound, or -1. */
  pop(): number {
    if (this.size === 0) return -1;
    const top = this.block[0]!;
    const last = this.block[--this.size]!;
    if (this.size > 0) this.sink(0, last);
    return top;
  }

  private sink(from: number, moved: number): void {
    const { block, bound, size } = this;
    const value = bound[moved]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && bound[block[child + 1]!]! > bound[block[child]!]!) child++;
      if (bound[block[child]!]! <= value) break;
      block[at] = block[child]!;
      at = child;
    }
    block[at] = moved;
  }
}
