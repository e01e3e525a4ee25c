/**
 * The limits of a market as a tree: the seats of each post, inside them the seats open to everybody (where some are
 * reserved) or the beds of each sex, above them the cap of the employer. Node 0 is the market itself. A seeker enters the
 * tree at the node that `entryOf` names for their kind and takes one place in every node up to the market.
 */
export interface LimitTree {
  readonly parent: Int32Array;
  readonly capacity: Int32Array;
  /** node where a seeker of this kind enters this post: entryOf[kind * posts + post] */
  readonly entryOf: Int32Array;
  readonly posts: number;
  readonly kinds: number;
  /** what each node stands for, as shown in a certificate */
  readonly names: readonly string[];
}

export const MARKET = 0;
export const UNLIMITED = 0x3fffffff;

export class LimitTreeBuilder {
  private readonly parents: number[] = [-1];
  private readonly capacities: number[] = [UNLIMITED];
  private readonly nodeNames: string[] = ['market'];
  private readonly entries: Int32Array;

  constructor(
    private readonly posts: number,
    private readonly kinds: number,
  ) {
    this.entries = new Int32Array(posts * kinds).fill(-1);
  }

  add(name: string, capacity: number, parent = MARKET): number {
    this.parents.push(parent);
    this.capacities.push(capacity);
    this.nodeNames.push(name);
    return this.parents.length - 1;
  }

  enter(kind: number, post: number, node: number): void {
    this.entries[kind * this.posts + post] = node;
  }

  enterAll(post: number, node: number): void {
    for (let kind = 0; kind < this.kinds; kind++) this.enter(kind, post, node);
  }

  build(): LimitTree {
    return {
      parent: Int32Array.from(this.parents),
      capacity: Int32Array.from(this.capacities),
      entryOf: this.entries,
      posts: this.posts,
      kinds: this.kinds,
      names: this.nodeNames,
    };
  }
}

/** Only the seats of each post. */
export function seatsOnly(seats: Int32Array): LimitTree {
  const builder = new LimitTreeBuilder(seats.length, 1);
  for (let v = 0; v < seats.length; v++) builder.enterAll(v, builder.add(`post ${v}`, seats[v]!));
  return builder.build();
}
