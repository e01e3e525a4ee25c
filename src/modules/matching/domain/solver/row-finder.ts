import type { CandidateIndex } from '../index/candidate-index.js';
import { NOTHING } from '../index/joint-table.js';
import { Search } from '../index/search.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { AskerReader, type AskerTable } from './asker-table.js';
import type { CandidateRows } from './candidate-rows.js';

/** Prices per slot: one list for everybody, or one per kind of seeker. */
export type PriceLists = readonly Int32Array[];

export interface Proof {
  /** seekers for whom a pair outside their row is worth more than what they have */
  violated: number;
  /** by how much in all: the plan is at most this far from the optimum */
  shortfall: number;
  /** pairs looked at one by one, and whole searches */
  looked: number;
  searched: number;
}

/** More posts in question than this and one search is cheaper. */
const MAX_LOOKED_AT = 48;
/** A repeated search also takes pairs that are worth a little less than what the seeker has: they come into question next. */
const BELOW_OWN = 600;

/**
 * Finds the pairs worth keeping and proves that nothing better was left out. Both are the work of many threads: each owns
 * a range of rows, and the result does not depend on the ranges.
 */
export class RowFinder {
  private readonly search: Search<SeekerFacts, VacancyFacts>;
  private readonly asker: AskerReader;
  /** price lists of the epochs in which rows were searched */
  private readonly history: PriceLists[] = [];
  private prices: PriceLists = [];
  /** per epoch and kind: the slots whose price has fallen since, the most fallen first */
  private falls: { slots: Int32Array; by: Int32Array }[][] = [];

  constructor(
    private readonly index: CandidateIndex<SeekerFacts, VacancyFacts>,
    private readonly table: AskerTable,
  ) {
    this.search = new Search(index);
    this.asker = new AskerReader(table);
  }

  /** Every row starts from these prices: earlier epochs are forgotten. */
  restart(): void {
    this.history.length = 0;
  }

  setPrices(prices: PriceLists): void {
    this.prices = prices.map((list) => Int32Array.from(list));
    this.index.setPrices(this.prices);
    this.history.push(this.prices);
    this.falls = this.history.map((then) => then.map((list, kind) => fallsBetween(list, this.prices[kind]!)));
  }

  /** Fills rows [from, to) with the `k` best pairs at the present prices. */
  fill(rows: CandidateRows, from: number, to: number, k: number): void {
    const { search } = this;
    const { graph } = rows;
    for (let s = from; s < to; s++) {
      const member = rows.member[s]!;
      const kind = this.table.kind[member]!;
      const found = search.run(this.asker.read(member), kind, k);
      const start = graph.rowStart[s]!;
      for (let i = 0; i < found; i++) this.write(rows, start + i, kind, search.slot[i]!, search.value[i]!);
      graph.rowEnd[s] = start + found;
      rows.outer[s] = found < k ? NOTHING : search.value[found - 1]!;
      rows.epoch[s] = this.history.length - 1;
    }
  }

  /**
   * Looks for pairs outside rows [from, to) that beat what their seeker has. A pair outside the row was worth at most
   * `outer` when the row was searched; it can have gained no more than the price of its post has fallen. So only posts that
   * fell further than the seeker's lead are in question, for most seekers none, and nothing is searched twice.
   */
  prove(rows: CandidateRows, from: number, to: number, k: number): Proof {
    const proof: Proof = { violated: 0, shortfall: 0, looked: 0, searched: 0 };
    for (let s = from; s < to; s++) {
      const member = rows.member[s]!;
      const kind = this.table.kind[member]!;
      const fallen = ofKind(this.falls[rows.epoch[s]!]!, kind);
      const lead = rows.own[s]! - rows.outer[s]!;
      if (lead >= 0 && (fallen.by.length === 0 || fallen.by[0]! <= lead)) continue;
      const asker = this.asker.read(member);
      const many = fallen.by.length > MAX_LOOKED_AT && fallen.by[MAX_LOOKED_AT]! > lead;
      if (lead < 0 || many) this.searchAgain(rows, s, kind, k, proof);
      else this.lookAt(rows, s, kind, asker, fallen, lead, proof);
    }
    return proof;
  }

  private lookAt(
    rows: CandidateRows,
    s: number,
    kind: number,
    asker: AskerReader,
    fallen: { slots: Int32Array; by: Int32Array },
    lead: number,
    proof: Proof,
  ): void {
    let best = 0;
    for (let i = 0; i < fallen.by.length && fallen.by[i]! > lead; i++) {
      const slot = fallen.slots[i]!;
      proof.looked++;
      if (!this.search.allowedAt(asker, slot)) continue;
      const value = this.search.valueAt(asker, kind, slot);
      if (value <= rows.own[s]! || this.has(rows, s, slot)) continue;
      best = Math.max(best, value - rows.own[s]!);
      this.add(rows, s, kind, slot, value);
    }
    if (best > 0) {
      proof.violated++;
      proof.shortfall += best;
    }
  }

  private searchAgain(rows: CandidateRows, s: number, kind: number, k: number, proof: Proof): void {
    const { search } = this;
    proof.searched++;
    const least = rows.own[s]! - BELOW_OWN;
    const found = search.run(this.asker, kind, k, least);
    rows.outer[s] = found < k ? least : search.value[found - 1]!;
    rows.epoch[s] = this.history.length - 1;
    let best = 0;
    for (let i = 0; i < found; i++) {
      if (this.has(rows, s, search.slot[i]!)) continue;
      best = Math.max(best, search.value[i]! - rows.own[s]!);
      this.add(rows, s, kind, search.slot[i]!, search.value[i]!);
    }
    if (best > 0) {
      proof.violated++;
      proof.shortfall += best;
    }
  }

  private has(rows: CandidateRows, s: number, slot: number): boolean {
    const { rowStart, rowEnd, post } = rows.graph;
    for (let i = rowStart[s]!; i < rowEnd[s]!; i++) if (post[i] === slot) return true;
    return false;
  }

  /** Appends a pair; in a full row it takes the place of the least promising one, which then counts as outside. */
  private add(rows: CandidateRows, s: number, kind: number, slot: number, value: number): void {
    const { rowStart, rowEnd, post, score } = rows.graph;
    const prices = ofKind(this.prices, kind);
    let at = rowEnd[s]!;
    if (at < rowStart[s]! + rows.stride) rowEnd[s] = at + 1;
    else {
      let worst = Infinity;
      for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
        const net = score[i]! - prices[post[i]!]!;
        if (net >= worst || post[i] === rows.plan[s]) continue;
        worst = net;
        at = i;
      }
      const then = ofKind(this.history[rows.epoch[s]!]!, kind);
      if (worst >= value) {
        rows.outer[s] = Math.max(rows.outer[s]!, value + prices[slot]! - then[slot]!);
        return;
      }
      rows.outer[s] = Math.max(rows.outer[s]!, score[at]! - then[post[at]!]!);
    }
    this.write(rows, at, kind, slot, value);
  }

  private write(rows: CandidateRows, at: number, kind: number, slot: number, value: number): void {
    rows.graph.post[at] = slot;
    rows.graph.score[at] = value + ofKind(this.prices, kind)[slot]!;
  }
}

function fallsBetween(then: Int32Array, now: Int32Array): { slots: Int32Array; by: Int32Array } {
  const slots: number[] = [];
  for (let slot = 0; slot < then.length; slot++) if (then[slot]! > now[slot]!) slots.push(slot);
  slots.sort((a, b) => then[b]! - now[b]! - (then[a]! - now[a]!) || a - b);
  return { slots: Int32Array.from(slots), by: Int32Array.from(slots, (slot) => then[slot]! - now[slot]!) };
}

const ofKind = <T>(lists: readonly T[], kind: number): T => lists[kind] ?? lists[0]!;
