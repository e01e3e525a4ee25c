import { BlockHeap } from './block-heap.js';
import type { IndexTables } from './index-tables.js';
import { NOTHING } from './joint-table.js';
import { BLOCK, WORD, type SoftRow } from './soft-table.js';

/** An asker as the index sees it: one class per rule. */
export interface AskerClasses {
  readonly hard: ArrayLike<number>;
  readonly soft: ArrayLike<number>;
  readonly priced: number;
  /** points with every item */
  readonly constant: number;
  readonly ruledOut: ReadonlySet<number> | undefined;
}

const MOST_FOUND = 4096;
/** Soft rules scored without a loop; more than these are added in one. */
const UNROLLED = 5;
const WORDS_OF_BLOCK = BLOCK / WORD;

/**
 * One exact search: bound every block, open blocks from the best bound down while they can still beat the k-th found, in
 * them bound every word, intersect the hard rules' bitsets, score what is left.
 */
export class Search<A extends { readonly id: string }, I extends { readonly id: string }> {
  /** results, best first */
  readonly slot = new Int32Array(MOST_FOUND);
  readonly value = new Int32Array(MOST_FOUND);
  /** pairs scored since the index was built, for the benchmark */
  scored = 0;
  private readonly bound: Int32Array;
  private readonly promising: BlockHeap;
  private readonly rows: SoftRow[] = [];
  private readonly bits: Int32Array[] = [];
  private found = 0;
  private wanted = 0;
  private least = 0;

  private readonly emptyPoints = new Int16Array(1);
  private readonly emptyClasses: Uint16Array;

  constructor(private readonly index: IndexTables<A, I>) {
    this.bound = new Int32Array(index.slots / BLOCK);
    this.promising = new BlockHeap(this.bound.length);
    this.emptyClasses = new Uint16Array(index.slots);
  }

  /**
   * The `k` best slots with a value above `above`, for an asker who pays the prices of `kind`. Returns how many; they are
   * in `slot` and `value`.
   */
  run(asker: AskerClasses, kind: number, k: number, above: number = NOTHING): number {
    const { index, bound } = this;
    this.found = 0;
    this.wanted = Math.min(k, MOST_FOUND);
    this.least = Math.max(NOTHING, above - asker.constant);
    const joint = index.joint.row(kind, asker.priced);
    const rules = index.soft.length;
    bound.set(joint.bestOfBlock);
    for (let r = 0; r < rules; r++) {
      const row = (this.rows[r] = index.soft[r]!.row(asker.soft[r]!));
      const best = row.bestOfBlock;
      for (let b = 0; b < bound.length; b++) bound[b]! += best[b]!;
    }
    for (let h = 0; h < index.hard.length; h++) this.bits[h] = index.hard[h]!.row(asker.hard[h]!);
    this.promising.build(bound, this.least);
    for (
      let block = this.promising.pop();
      block >= 0 && bound[block]! > this.least;
      block = this.promising.pop()
    ) {
      this.open(block, asker, joint.value, joint.bestOfWord);
    }
    for (let i = 0; i < this.found; i++) this.value[i]! += asker.constant;
    return this.found;
  }

  private open(block: number, asker: AskerClasses, jointValue: Int32Array, jointBest: Int32Array): void {
    const { rows, bits } = this;
    const { soft } = this.index;
    const rules = soft.length;
    const p0 = rows[0]?.points ?? this.emptyPoints;
    const p1 = rows[1]?.points ?? this.emptyPoints;
    const p2 = rows[2]?.points ?? this.emptyPoints;
    const p3 = rows[3]?.points ?? this.emptyPoints;
    const p4 = rows[4]?.points ?? this.emptyPoints;
    const c0 = soft[0]?.classOf ?? this.emptyClasses;
    const c1 = soft[1]?.classOf ?? this.emptyClasses;
    const c2 = soft[2]?.classOf ?? this.emptyClasses;
    const c3 = soft[3]?.classOf ?? this.emptyClasses;
    const c4 = soft[4]?.classOf ?? this.emptyClasses;
    for (let word = block * WORDS_OF_BLOCK, end = word + WORDS_OF_BLOCK; word < end; word++) {
      let limit = jointBest[word]!;
      for (let r = 0; r < rules; r++) limit += rows[r]!.bestOfWord[word]!;
      if (limit <= this.least) continue;
      let allowed = -1;
      for (let h = 0; h < bits.length && allowed !== 0; h++) allowed &= bits[h]![word]!;
      while (allowed !== 0) {
        const lowest = allowed & -allowed;
        allowed ^= lowest;
        const slot = (word << 5) + 31 - Math.clz32(lowest);
        let value =
          jointValue[slot]! +
          p0[c0[slot]!]! +
          p1[c1[slot]!]! +
          p2[c2[slot]!]! +
          p3[c3[slot]!]! +
          p4[c4[slot]!]!;
        for (let r = UNROLLED; r < rules; r++) value += rows[r]!.points[soft[r]!.classOf[slot]!]!;
        this.scored++;
        if (value > this.least && !asker.ruledOut?.has(slot)) this.keep(slot, value);
      }
    }
  }

  /** Sorted insertion. While ties at the end are possible `least` stays one below the last value. */
  private keep(slot: number, value: number): void {
    const { lottery } = this.index;
    const full = this.found === this.wanted;
    let at = full ? this.found - 1 : this.found++;
    if (full && value === this.value[at] && lottery[slot]! >= lottery[this.slot[at]!]!) return;
    while (at > 0) {
      const before = this.value[at - 1]!;
      if (before > value || (before === value && lottery[this.slot[at - 1]!]! <= lottery[slot]!)) break;
      this.value[at] = before;
      this.slot[at] = this.slot[at - 1]!;
      at--;
    }
    this.value[at] = value;
    this.slot[at] = slot;
    if (this.found === this.wanted) this.least = Math.max(this.least, this.value[this.found - 1]! - 1);
  }

  /** Every allowed slot, in slot order; returns how many were visited. */
  eachAllowed(asker: AskerClasses, visit: (slot: number) => void): number {
    const { index, bits } = this;
    for (let h = 0; h < index.hard.length; h++) bits[h] = index.hard[h]!.row(asker.hard[h]!);
    let count = 0;
    for (let word = 0; word < index.slots / WORD; word++) {
      let allowed = -1;
      for (let h = 0; h < bits.length && allowed !== 0; h++) allowed &= bits[h]![word]!;
      while (allowed !== 0) {
        const lowest = allowed & -allowed;
        allowed ^= lowest;
        const slot = (word << 5) + 31 - Math.clz32(lowest);
        if (asker.ruledOut?.has(slot)) continue;
        visit(slot);
        count++;
      }
    }
    return count;
  }

  /** score - price of one pair, whether allowed or not */
  valueAt(asker: AskerClasses, kind: number, slot: number): number {
    const { index } = this;
    let value = index.joint.row(kind, asker.priced).value[slot]! + asker.constant;
    for (let r = 0; r < index.soft.length; r++) {
      value += index.soft[r]!.row(asker.soft[r]!).points[index.soft[r]!.classOf[slot]!]!;
    }
    return value;
  }

  allowedAt(asker: AskerClasses, slot: number): boolean {
    const { hard } = this.index;
    for (let h = 0; h < hard.length; h++) {
      if ((hard[h]!.row(asker.hard[h]!)[slot >> 5]! & (1 << (slot & 31))) === 0) return false;
    }
    return !asker.ruledOut?.has(slot);
  }
}
