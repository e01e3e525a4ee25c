import { BLOCK, WORD, type SoftTable } from './soft-table.js';

/** Worth of a slot that holds nothing: below every real value. */
export const NOTHING = -0x40000000;

export interface JointRow {
  /** points of the priced rule + what the item is worth to everybody - its price, per slot */
  readonly value: Int32Array;
  readonly bestOfWord: Int32Array;
  readonly bestOfBlock: Int32Array;
}

/**
 * Prices follow wages: a post that pays well costs much. Bounding the two apart would promise people dear posts at the price
 * of cheap ones, so points of the priced rule, worth to everybody and price are summed per slot before the best is taken.
 */
export class JointTable<A, I> {
  /** points that do not depend on the asker, per slot */
  readonly base: Int32Array;
  readonly taken: Uint8Array;
  /** the same as one bit per slot */
  readonly takenBits: Int32Array;
  private readonly rows: (JointRow | undefined)[][] = [];
  private prices: readonly Int32Array[];

  constructor(
    private readonly priced: SoftTable<A, I>,
    slots: number,
  ) {
    this.base = new Int32Array(slots);
    this.taken = new Uint8Array(slots);
    this.takenBits = new Int32Array(slots / WORD);
    this.prices = [new Int32Array(slots)];
  }

  /** Prices per slot: one array for all, or one for each kind of asker that pays differently. */
  setPrices(prices: readonly Int32Array[]): void {
    this.prices = prices;
    this.rows.length = 0;
  }

  /** Before an item is placed in the slot: a price belongs to an item, not to where it lies. */
  setPrice(slot: number, price: number): void {
    for (const list of this.prices) list[slot] = price;
  }

  price(kind: number, slot: number): number {
    return this.pricesOf(kind)[slot]!;
  }

  row(kind: number, askerClass: number): JointRow {
    const ofKind = (this.rows[kind] ??= []);
    const known = ofKind[askerClass];
    if (known) return known;
    const slots = this.base.length;
    const row: JointRow = {
      value: new Int32Array(slots),
      bestOfWord: new Int32Array(slots / WORD),
      bestOfBlock: new Int32Array(slots / BLOCK),
    };
    const { points } = this.priced.row(askerClass);
    for (let slot = 0; slot < slots; slot++) row.value[slot] = this.valueOf(kind, points, slot);
    for (let word = 0; word < row.bestOfWord.length; word++) best(row.value, WORD, row.bestOfWord, word);
    for (let block = 0; block < row.bestOfBlock.length; block++)
      best(row.value, BLOCK, row.bestOfBlock, block);
    ofKind[askerClass] = row;
    return row;
  }

  /** Call after the slot's class in the priced table has been set. */
  place(slot: number, base: number, taken: boolean): void {
    this.base[slot] = base;
    this.taken[slot] = taken ? 1 : 0;
    const bit = 1 << (slot & 31);
    if (taken) this.takenBits[slot >> 5]! |= bit;
    else this.takenBits[slot >> 5]! &= ~bit;
    this.rows.forEach((ofKind, kind) =>
      ofKind.forEach((row, askerClass) => {
        if (!row) return;
        row.value[slot] = this.valueOf(kind, this.priced.row(askerClass).points, slot);
        best(row.value, WORD, row.bestOfWord, Math.floor(slot / WORD));
        best(row.value, BLOCK, row.bestOfBlock, Math.floor(slot / BLOCK));
      }),
    );
  }

  private pricesOf(kind: number): Int32Array {
    return this.prices[kind] ?? this.prices[0]!;
  }

  private valueOf(kind: number, points: Int16Array, slot: number): number {
    if (this.taken[slot] === 0) return NOTHING;
    return points[this.priced.classOf[slot]!]! + this.base[slot]! - this.pricesOf(kind)[slot]!;
  }
}

function best(value: Int32Array, size: number, into: Int32Array, at: number): void {
  let highest = NOTHING;
  for (let slot = at * size, end = slot + size; slot < end; slot++)
    if (value[slot]! > highest) highest = value[slot]!;
  into[at] = highest;
}
