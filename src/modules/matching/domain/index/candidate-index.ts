import { HardTable } from './hard-table.js';
import type { IndexTables } from './index-tables.js';
import { JointTable } from './joint-table.js';
import type { Rules } from './rules.js';
import { Search, type AskerClasses } from './search.js';
import { BLOCK, SoftTable } from './soft-table.js';

export interface Found {
  readonly id: string;
  /** score - price */
  readonly value: number;
}

interface Slotted<I> {
  readonly slot: number;
  readonly item: I;
}

/**
 * The live market seen from one side: "the k best items for this asker", exactly, in microseconds. Items lie in slots,
 * sorted at build time so that neighbours are alike; each rule keeps bitsets or tables per class of asker (see the tables);
 * `search.ts` walks blocks of slots from the most promising bound down. An update touches one slot; results never depend on
 * the order of slots, so an updated index answers like a rebuilt one.
 */
export class CandidateIndex<
  A extends { readonly id: string },
  I extends { readonly id: string },
> implements IndexTables<A, I> {
  readonly hard: readonly HardTable<A, I>[];
  readonly soft: readonly SoftTable<A, I>[];
  readonly joint: JointTable<A, I>;
  readonly slots: number;
  readonly lottery: Uint32Array;
  private readonly priced: SoftTable<A, I>;
  private readonly held = new Map<string, Slotted<I>>();
  private readonly idAt: (string | undefined)[];
  private readonly free: number[] = [];
  private readonly ruledOutBy = new Map<string, Set<number>>();
  private readonly searching: Search<A, I>;

  constructor(
    readonly rules: Rules<A, I>,
    items: readonly I[],
    readonly seed: number,
    spare = 0,
  ) {
    this.slots = Math.max(1, Math.ceil((items.length + spare) / BLOCK)) * BLOCK;
    this.lottery = new Uint32Array(this.slots);
    this.idAt = new Array<string | undefined>(this.slots);
    this.hard = rules.hard.map((rule) => new HardTable(rule, new Int32Array(this.slots).fill(-1)));
    const tables = rules.soft
      .filter((rule) => rule.askerMatters && (rule.itemMatters || rule.key === rules.priced))
      .map((rule) => new SoftTable(rule, new Uint16Array(this.slots)));
    const wage = tables.find((table) => table.rule.key === rules.priced);
    this.priced = wage ?? new SoftTable(nothingPriced<A, I>(), new Uint16Array(this.slots));
    this.soft = tables.filter((table) => table !== wage).sort((a, b) => b.rule.most - a.rule.most);
    this.joint = new JointTable(this.priced, this.slots);
    this.searching = new Search(this);
    const order = this.alikeTogether(items);
    for (let slot = this.slots - 1; slot >= order.length; slot--) this.free.push(slot);
    order.forEach((item, slot) => this.put(slot, item));
  }

  get size(): number {
    return this.held.size;
  }

  /** `price` holds for every kind of asker. False when there is no slot left: rebuild with more spare ones. */
  upsert(item: I, price = 0): boolean {
    const known = this.held.get(item.id);
    if (known) this.dropRuledOut(known);
    const slot = known?.slot ?? this.free.pop();
    if (slot === undefined) return false;
    this.joint.setPrice(slot, price);
    this.put(slot, item);
    return true;
  }

  remove(id: string): void {
    const known = this.held.get(id);
    if (!known) return;
    this.dropRuledOut(known);
    this.held.delete(id);
    this.idAt[known.slot] = undefined;
    for (const table of this.hard) table.place(known.slot, -1);
    this.joint.place(known.slot, 0, false);
    this.free.push(known.slot);
  }

  /** The best `k` items for this asker by score - price, equal values by lottery. */
  top(asker: A, k: number): Found[] {
    const search = this.searching;
    const count = search.run(this.classesOf(asker), 0, k);
    return Array.from({ length: count }, (_, i) => ({
      id: this.idAt[search.slot[i]!]!,
      value: search.value[i]!,
    }));
  }

  classesOf(asker: A): AskerClasses {
    return {
      hard: Int32Array.from(this.hard, (table) => table.askers.of(asker)),
      soft: Int32Array.from(this.soft, (table) => table.askers.of(asker)),
      priced: this.priced.askers.of(asker),
      constant: this.constantFor(asker),
      ruledOut: this.ruledOutFor(asker),
    };
  }

  /** Points that the asker has with every item. */
  constantFor(asker: A): number {
    let constant = 0;
    for (const rule of this.rules.soft) {
      if (rule.askerMatters && !rule.itemMatters && rule.key !== this.rules.priced) {
        constant += rule.points(asker, undefined as never);
      }
    }
    return constant;
  }

  ruledOutFor(asker: A): ReadonlySet<number> | undefined {
    const named = this.rules.ruledOutByAsker(asker);
    if (named.length === 0) return this.ruledOutBy.get(asker.id);
    const slots = new Set<number>(this.ruledOutBy.get(asker.id));
    for (const id of named) {
      const at = this.held.get(id);
      if (at) slots.add(at.slot);
    }
    return slots;
  }

  get pricedAskers(): SoftTable<A, I>['askers'] {
    return this.priced.askers;
  }

  slotOf(id: string): number | undefined {
    return this.held.get(id)?.slot;
  }

  idOf(slot: number): string | undefined {
    return this.idAt[slot];
  }

  setPrices(prices: readonly Int32Array[]): void {
    this.joint.setPrices(prices);
  }

  private put(slot: number, item: I): void {
    this.held.set(item.id, { slot, item });
    this.idAt[slot] = item.id;
    this.lottery[slot] = lotteryNumber(item.id, this.seed);
    for (const table of this.hard) table.place(slot, table.items.of(item));
    for (const table of this.soft) table.place(slot, table.items.of(item));
    this.priced.place(slot, this.priced.items.of(item));
    let base = 0;
    for (const rule of this.rules.soft) {
      if (!rule.askerMatters && rule.key !== this.rules.priced) base += rule.points(undefined as never, item);
    }
    this.joint.place(slot, base, true);
    for (const asker of this.rules.ruledOutByItem(item)) {
      const slots = this.ruledOutBy.get(asker) ?? new Set<number>();
      this.ruledOutBy.set(asker, slots.add(slot));
    }
  }

  private dropRuledOut({ slot, item }: Slotted<I>): void {
    for (const asker of this.rules.ruledOutByItem(item)) this.ruledOutBy.get(asker)?.delete(slot);
  }

  /** Neighbours share what counts most, so that one bound speaks for many. */
  private alikeTogether(items: readonly I[]): I[] {
    const tables = [...this.soft, this.priced];
    const keys = tables.map((table) =>
      items.map((item) => String(table.rule.itemKey(item)).padStart(8, '0')),
    );
    const order = items.map((_, i) => i);
    const text = order.map((i) => keys.map((key) => key[i]!).join('|'));
    order.sort((a, b) => (text[a]! < text[b]! ? -1 : text[a]! > text[b]! ? 1 : 0));
    return order.map((i) => items[i]!);
  }
}

const nothingPriced = <A, I>() => ({
  key: 'none',
  askerKey: () => '',
  itemKey: () => '',
  askerMatters: true,
  itemMatters: true,
  most: 0,
  points: (_asker: A, _item: I) => 0,
});

/** FNV-1a of the id and the run's seed: fair, repeatable, and the same wherever the item lies. */
export function lotteryNumber(id: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
