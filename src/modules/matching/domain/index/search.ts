import { BlockHeap } from './block-heap.js';
import type { IndexTables } from './index-tables.js';
import { NOTHING, type JointRow } from './joint-table.js';
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

const MAX_FOUND = 4096;
/** Soft rules scored without a loop; more than these are added in one. */
const UNROLLED = 5;
const WORDS_OF_BLOCK = BLOCK / WORD;

/**
 * One exact search: bound every block, open blocks from the best bound down while they can still beat the k-th found, in
 * them bound every word, intersect the hard rules' bitsets, score what is left.
 */
export class Search<A extends { readonly id: string }, I extends { readonly id: string }> {
  /** results, best first */
  readonly slot = new Int32Array(MAX_FOUND);
  readonly value = new Int32Array(MAX_FOUND);
  /** pairs scored since the index was built, for the benchmark */
  scored = 0;
  private readonly bound: Int32Array;
  private readonly promising: BlockHeap;
  private readonly rows: SoftRow[] = [];
  /** rows of the hard rules that rule anything out; the first holds the slots in use */
  private readonly bits: Int32Array[] = [];
  private found = 0;
  private wanted = 0;
  private least = 0;

  /** stands in for soft rules that the ruleset switches off */
  private readonly noRule: SoftRow;
  private readonly classes: [Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array];

  constructor(private readonly index: IndexTables<A, I>) {
    this.bound = new Int32Array(index.slots / BLOCK);
    this.promising = new BlockHeap(this.bound.length);
    this.noRule = {
      points: new Int16Array(1),
      bestOfWord: new Int16Array(index.slots / WORD),
      bestOfBlock: new Int16Array(index.slots / BLOCK),
    };
    const unused = new Uint16Array(index.slots);
    const classes = (r: number): Uint16Array => index.soft[r]?.classOf ?? unused;
    this.classes = [classes(0), classes(1), classes(2), classes(3), classes(4)];
  }

  /**
   * The `k` best slots with a value above `above`, for an asker who pays the prices of `kind`. Returns how many; they are
   * in `slot` and `value`.
   */
  run(asker: AskerClasses, kind: number, k: number, above: number = NOTHING): number {
    const { index, bound } = this;
    this.found = 0;
    this.wanted = Math.min(k, MAX_FOUND);
    this.least = Math.max(NOTHING, above - asker.constant);
    const joint = index.joint.row(kind, asker.priced);
    const rules = index.soft.length;
    bound.set(joint.bestOfBlock);
    for (let r = 0; r < rules; r++) {
      const row = (this.rows[r] = index.soft[r]!.row(asker.soft[r]!));
      const best = row.bestOfBlock;
      for (let b = 0; b < bound.length; b++) bound[b]! += best[b]!;
    }
    for (let r = rules; r < UNROLLED; r++) this.rows[r] = this.noRule;
    this.readHard(asker);
    this.promising.build(bound, this.least);
    this.walk(asker, joint);
    for (let i = 0; i < this.found; i++) this.value[i]! += asker.constant;
    return this.found;
  }

  private readHard(asker: AskerClasses): void {
    const { hard, joint } = this.index;
    this.bits.length = 0;
    this.bits.push(joint.takenBits);
    for (let h = 0; h < hard.length; h++) {
      const row = hard[h]!.row(asker.hard[h]!);
      if (!row.all) this.bits.push(row.bits);
    }
  }

  /** Written for five soft rules, because this is where most of a run's time goes; more of them are added in loops. */
  private walk(asker: AskerClasses, joint: JointRow): void {
    const { rows, bits, bound, promising } = this;
    const { soft } = this.index;
    const rules = soft.length;
    const [r0, r1, r2, r3, r4] = rows as [SoftRow, SoftRow, SoftRow, SoftRow, SoftRow];
    const [s0, s1, s2, s3, s4] = this.classes;
    const jointBest = joint.bestOfWord;
    const jointValue = joint.value;
    const p0 = r0.points;
    const p1 = r1.points;
    const p2 = r2.points;
    const p3 = r3.points;
    const p4 = r4.points;
    const w0 = r0.bestOfWord;
    const w1 = r1.bestOfWord;
    const w2 = r2.bestOfWord;
    const w3 = r3.bestOfWord;
    const w4 = r4.bestOfWord;
    const masks = bits.length;
    for (let block = promising.pop(); block >= 0 && bound[block]! > this.least; block = promising.pop()) {
      for (let word = block * WORDS_OF_BLOCK, end = word + WORDS_OF_BLOCK; word < end; word++) {
        // what is missing for a slot to matter must come from its price, wage and worth to everybody
        let missing = this.least - w0[word]! - w1[word]! - w2[word]! - w3[word]! - w4[word]!;
        for (let r = UNROLLED; r < rules; r++) missing -= rows[r]!.bestOfWord[word]!;
        if (jointBest[word]! <= missing) continue;
        let allowed = bits[0]![word]!;
        for (let h = 1; h < masks && allowed !== 0; h++) allowed &= bits[h]![word]!;
        while (allowed !== 0) {
          const lowest = allowed & -allowed;
          allowed ^= lowest;
          const slot = (word << 5) + 31 - Math.clz32(lowest);
          const worth = jointValue[slot]!;
          if (worth <= missing) continue;
          let value =
            worth + p0[s0[slot]!]! + p1[s1[slot]!]! + p2[s2[slot]!]! + p3[s3[slot]!]! + p4[s4[slot]!]!;
          for (let r = UNROLLED; r < rules; r++) value += rows[r]!.points[soft[r]!.classOf[slot]!]!;
          this.scored++;
          if (value > this.least && !asker.ruledOut?.has(slot)) this.keep(slot, value);
        }
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
    this.readHard(asker);
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
      if ((hard[h]!.row(asker.hard[h]!).bits[slot >> 5]! & (1 << (slot & 31))) === 0) return false;
    }
    return !asker.ruledOut?.has(slot);
  }
}
