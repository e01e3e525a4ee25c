import { MARKET } from './limit-tree.js';
import type { Repair } from './repair.js';
import { UNPLACED } from './pair-graph.js';

/** People who are placed together or not at all, by number; `together` puts posts of one employer into one lot. */
export interface Group {
  readonly members: readonly number[];
  /** the lot of a post: all members must go to posts of one lot */
  readonly lotOf: (post: number) => number;
}

interface Seating {
  /** post of each member */
  readonly posts: readonly number[];
  /** sum of score + bonus */
  readonly value: number;
}

export interface GroupedPlan {
  /** per group its posts, or undefined when it stays together and unplaced */
  readonly seatings: readonly (Seating | undefined)[];
  readonly primal: number;
  /** no plan, with or without the groups' wishes met otherwise, is worth more */
  readonly bound: number;
}

const ROUNDS = 4;
const TRIES = 4;

/**
 * Placing groups is NP-hard, so this part proposes and measures instead of proving. Singles stay exactly optimal at all
 * times; a group takes its places out of the market, at the lot where it gains most at present prices, and the singles
 * around it are repaired. Then each group is lifted out and put where it gains most now, as long as the whole gains.
 * The bound is the dual at the best prices seen, with each group's gain taken over whole lots: the gap to it is reported.
 */
export class GroupPlacement {
  private readonly seatings: (Seating | undefined)[];
  private bound = Infinity;

  constructor(
    private readonly repair: Repair,
    private readonly groups: readonly Group[],
    private readonly capacity: Int32Array,
    /** asked before each group; may throw to stop */
    private readonly check: () => void = () => undefined,
  ) {
    this.seatings = groups.map(() => undefined);
  }

  run(): GroupedPlan {
    this.tightenBound();
    for (const group of this.groups) for (const s of group.members) this.repair.withdraw(s);
    const order = this.groups.map((_, g) => g).sort((a, b) => this.bestGain(b) - this.bestGain(a) || a - b);
    for (const g of order) this.place(g);
    this.tightenBound();
    for (let round = 0; round < ROUNDS; round++) {
      let improved = false;
      for (const g of order) improved = this.reconsider(g) || improved;
      this.tightenBound();
      if (!improved) break;
    }
    return { seatings: this.seatings, primal: this.total(), bound: this.bound };
  }

  private total(): number {
    return this.repair.live.worth + this.seatings.reduce((sum, seating) => sum + (seating?.value ?? 0), 0);
  }

  /** Lifts one group out and puts it where the whole gains most; true when that is better than before. */
  private reconsider(g: number): boolean {
    const before = this.total();
    const old = this.seatings[g];
    if (old) this.lift(g);
    this.place(g);
    if (this.total() > before) return true;
    if (this.seatings[g]) this.lift(g);
    if (old) this.sit(g, old);
    return false;
  }

  /** Tries the most promising lots and keeps the best that is worth more than leaving the group out. */
  private place(g: number): void {
    this.check();
    const without = this.total();
    let best: Seating | undefined;
    let bestTotal = without;
    for (const seating of this.options(g).slice(0, TRIES)) {
      if (!this.sit(g, seating)) continue;
      const total = this.total();
      if (total > bestTotal) {
        bestTotal = total;
        best = seating;
      }
      this.lift(g);
    }
    if (best) this.sit(g, best);
  }

  private bestGain(g: number): number {
    return this.lots(g).reduce((most, lot) => Math.max(most, lot.gain), 0);
  }

  private options(g: number): Seating[] {
    return this.lots(g)
      .filter((lot) => lot.gain > 0)
      .sort((a, b) => b.gain - a.gain)
      .map(({ posts, value }) => ({ posts, value }));
  }

  /** Per lot open to every member, each member's best post at present prices. */
  private lots(g: number): (Seating & { gain: number })[] {
    const { members, lotOf } = this.groups[g]!;
    const { live } = this.repair;
    const lots = new Map<number, { posts: number[]; value: number; gain: number }>();
    members.forEach((s, i) => {
      const { rowStart, rowEnd, post, score } = live.graph;
      const best = new Map<number, { post: number; value: number; net: number }>();
      for (let at = rowStart[s]!; at < rowEnd[s]!; at++) {
        const value = score[at]! - live.outside(s);
        const net = value - live.price[live.entry(s, post[at]!)]!;
        const known = best.get(lotOf(post[at]!));
        if (!known || net > known.net) best.set(lotOf(post[at]!), { post: post[at]!, value, net });
      }
      for (const [lot, choice] of best) {
        const sum = lots.get(lot) ?? { posts: [], value: 0, gain: 0 };
        if (sum.posts.length !== i) continue;
        lots.set(lot, {
          posts: [...sum.posts, choice.post],
          value: sum.value + choice.value,
          gain: sum.gain + choice.net,
        });
      }
    });
    return [...lots.values()].filter((lot) => lot.posts.length === members.length);
  }

  /** Takes the group's places out of the market; false, and nothing changed, when there are not enough. */
  private sit(g: number, seating: Seating): boolean {
    const taken: number[] = [];
    const { live } = this.repair;
    for (const node of this.nodesOf(g, seating)) {
      if (live.capacity[node]! === 0) {
        for (const back of taken.reverse()) this.repair.addPlace(back);
        return false;
      }
      this.repair.removePlace(node);
      taken.push(node);
    }
    this.seatings[g] = seating;
    return true;
  }

  private lift(g: number): void {
    for (const node of [...this.nodesOf(g, this.seatings[g]!)].reverse()) this.repair.addPlace(node);
    this.seatings[g] = undefined;
  }

  private *nodesOf(g: number, seating: Seating): Generator<number> {
    const { live } = this.repair;
    for (let i = 0; i < seating.posts.length; i++) {
      let node = live.entry(this.groups[g]!.members[i]!, seating.posts[i]!);
      for (; node !== MARKET; node = live.tree.parent[node]!) yield node;
    }
  }

  /** Dual at the present prices over the whole market: singles by themselves, each group by whole lots. */
  private tightenBound(): void {
    const grouped = new Set(this.groups.flatMap((group) => group.members));
    let dual = this.repair.live.bound(this.capacity, (s) => !grouped.has(s));
    for (let g = 0; g < this.groups.length; g++) dual += this.bestGain(g);
    this.bound = Math.min(this.bound, dual);
  }
}

/** The plan with the groups' members written in. */
export function withGroups(plan: Int32Array, groups: readonly Group[], grouped: GroupedPlan): Int32Array {
  const full = plan.slice();
  groups.forEach((group, g) =>
    group.members.forEach((s, i) => (full[s] = grouped.seatings[g]?.posts[i] ?? UNPLACED)),
  );
  return full;
}
