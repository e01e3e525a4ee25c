import { KeyClasses } from './key-classes.js';
import type { SoftRule } from './rules.js';

export const WORD = 32;
/** Slots of one block: bounds are kept per word of 32 and per block. */
export const BLOCK = 128;

/** One class of asker: the points of each item class, and the best points found in each word and block of slots. */
export interface SoftRow {
  points: Int16Array;
  readonly bestOfWord: Int16Array;
  readonly bestOfBlock: Int16Array;
}

/** One soft rule as tables. Free slots have class 0 in `classOf` and are masked out by the index. */
export class SoftTable<A, I> {
  readonly askers: KeyClasses<A>;
  readonly items: KeyClasses<I>;
  private readonly rows: (SoftRow | undefined)[] = [];

  constructor(
    readonly rule: SoftRule<A, I>,
    readonly classOf: Uint16Array,
  ) {
    this.askers = new KeyClasses(rule.askerKey);
    this.items = new KeyClasses(rule.itemKey);
  }

  row(askerClass: number): SoftRow {
    const known = this.rows[askerClass];
    if (known) return known;
    const words = this.classOf.length / WORD;
    const row: SoftRow = {
      points: this.pointsOf(askerClass),
      bestOfWord: new Int16Array(words),
      bestOfBlock: new Int16Array(this.classOf.length / BLOCK),
    };
    for (let word = 0; word < words; word++) this.boundWord(row, word);
    for (let block = 0; block < row.bestOfBlock.length; block++) boundBlock(row, block);
    this.rows[askerClass] = row;
    return row;
  }

  place(slot: number, itemClass: number): void {
    this.classOf[slot] = itemClass;
    this.rows.forEach((row, askerClass) => {
      if (!row) return;
      if (itemClass >= row.points.length) row.points = this.pointsOf(askerClass);
      this.boundWord(row, Math.floor(slot / WORD));
      boundBlock(row, Math.floor(slot / BLOCK));
    });
  }

  private pointsOf(askerClass: number): Int16Array {
    const asker = this.askers.examples[askerClass]!;
    return Int16Array.from(this.items.examples, (item) => this.rule.points(asker, item));
  }

  private boundWord(row: SoftRow, word: number): void {
    let best = 0;
    for (let slot = word * WORD, end = slot + WORD; slot < end; slot++) {
      const points = row.points[this.classOf[slot]!]!;
      if (points > best) best = points;
    }
    row.bestOfWord[word] = best;
  }
}

function boundBlock(row: SoftRow, block: number): void {
  const words = BLOCK / WORD;
  let best = 0;
  for (let word = block * words, end = word + words; word < end; word++)
    best = Math.max(best, row.bestOfWord[word]!);
  row.bestOfBlock[block] = best;
}
