import { KeyClasses } from './key-classes.js';
import type { HardRule } from './rules.js';

/** What one class of asker may have. */
export interface HardRow {
  readonly bits: Int32Array;
  /** everything in the index, so far: such a row need not be looked at */
  all: boolean;
}

/** One hard rule as bitsets: for each class of asker, one bit per item that the rule allows. Rows appear when asked for. */
export class HardTable<A, I> {
  readonly askers: KeyClasses<A>;
  readonly items: KeyClasses<I>;
  private readonly rows: (HardRow | undefined)[] = [];
  /** per asker class, per item class: 1 allowed, 0 not, 2 not asked yet */
  private readonly answers: Uint8Array[] = [];

  constructor(
    private readonly rule: HardRule<A, I>,
    /** class of the item in each slot, -1 for a free slot */
    private readonly classOf: Int32Array,
  ) {
    this.askers = new KeyClasses(rule.askerKey);
    this.items = new KeyClasses(rule.itemKey);
  }

  row(askerClass: number): HardRow {
    const known = this.rows[askerClass];
    if (known) return known;
    const row: HardRow = { bits: new Int32Array(this.classOf.length >> 5), all: true };
    for (let slot = 0; slot < this.classOf.length; slot++) {
      const itemClass = this.classOf[slot]!;
      if (itemClass < 0) continue;
      if (this.allows(askerClass, itemClass)) row.bits[slot >> 5]! |= 1 << (slot & 31);
      else row.all = false;
    }
    this.rows[askerClass] = row;
    return row;
  }

  /** Puts an item, or nothing (-1), into a slot. */
  place(slot: number, itemClass: number): void {
    this.classOf[slot] = itemClass;
    this.rows.forEach((row, askerClass) => {
      if (!row) return;
      const bit = 1 << (slot & 31);
      if (itemClass >= 0 && this.allows(askerClass, itemClass)) row.bits[slot >> 5]! |= bit;
      else {
        row.bits[slot >> 5]! &= ~bit;
        if (itemClass >= 0) row.all = false;
      }
    });
  }

  allowsSlot(askerClass: number, slot: number): boolean {
    const itemClass = this.classOf[slot]!;
    return itemClass >= 0 && this.allows(askerClass, itemClass);
  }

  private allows(askerClass: number, itemClass: number): boolean {
    let answers = this.answers[askerClass];
    if (!answers || answers.length <= itemClass) {
      const grown = new Uint8Array(Math.max(this.items.count, 2 * itemClass + 8)).fill(2);
      if (answers) grown.set(answers);
      this.answers[askerClass] = answers = grown;
    }
    if (answers[itemClass] === 2) {
      answers[itemClass] = this.rule.allows(
        this.askers.examples[askerClass]!,
        this.items.examples[itemClass]!,
      )
        ? 1
        : 0;
    }
    return answers[itemClass] === 1;
  }
}
