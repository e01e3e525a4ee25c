import { Chains } from './chains.js';
import { MARKET } from './limit-tree.js';
import { LivePlan, type LiveInput } from './live-plan.js';
import { UNPLACED } from './pair-graph.js';

/**
 * Exact repair of an optimal plan: each change ends in an optimal plan of the changed market, by one or two chains of moves.
 * Every method returns who was moved.
 */
export class Repair {
  readonly live: LivePlan;
  private readonly chains: Chains;

  constructor(input: LiveInput) {
    this.live = new LivePlan(input);
    this.chains = new Chains(this.live);
  }

  withdraw(s: number): readonly number[] {
    const { live } = this;
    if (!live.present[s]) return [];
    live.present[s] = 0;
    const node = live.node[s]!;
    if (node === UNPLACED) return [];
    live.seat(s, UNPLACED);
    this.chains.fill(node, MARKET);
    return [...this.chains.moved];
  }

  arrive(s: number): readonly number[] {
    const { live } = this;
    if (live.present[s] && live.post[s] !== UNPLACED) return [];
    live.present[s] = 1;
    this.chains.enter(s);
    return [...this.chains.moved];
  }

  /** This person may no longer go to this post. */
  bar(s: number, post: number): readonly number[] {
    this.live.forbid(s, post);
    if (this.live.post[s] !== post) return [];
    return [...new Set([...this.withdraw(s), ...this.arrive(s)])];
  }

  addPlace(node: number): readonly number[] {
    const { live } = this;
    live.capacity[node]!++;
    const parent = live.tree.parent[node]!;
    if (live.flow[node]! < live.capacity[node]! - 1 || live.price[node]! <= live.price[parent]!) return [];
    live.flow[node]!++;
    this.chains.fill(node, parent);
    return [...this.chains.moved];
  }

  removePlace(node: number): readonly number[] {
    const { live } = this;
    live.capacity[node]!--;
    if (live.flow[node]! <= live.capacity[node]!) return [];
    this.chains.makeRoom(node);
    return [...this.chains.moved];
  }

  /** Brings a limit that the plan does not keep yet into force, place by place; `check` may throw to stop. */
  tighten(node: number, capacity: number, check?: () => void): void {
    const { live } = this;
    live.capacity[node] = Math.max(capacity, live.flow[node]!);
    while (live.capacity[node]! > capacity) {
      check?.();
      this.removePlace(node);
    }
  }
}
