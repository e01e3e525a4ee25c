/**
 * The allowed pairs of a market in columns: seeker s owns the slots rowStart[s] … rowEnd[s]-1, each slot names a post and
 * the score of the pair. At most 65,535 posts and scores up to 65,535.
 */
export interface PairGraph {
  readonly seekers: number;
  readonly posts: number;
  readonly rowStart: Int32Array;
  readonly rowEnd: Int32Array;
  readonly post: Uint16Array;
  readonly score: Uint16Array;
  /** seats of each post */
  readonly seats: Int32Array;
}

/** Strict priority: being placed at all adds `bonus[tier]` to a pair, more than any sum of score it can cost others. */
export interface Tiers {
  readonly tier: Uint8Array;
  readonly bonus: Float64Array;
}

export const NOBODY = -1;
export const UNPLACED = -1;

/** The same pairs seen from the posts. */
export interface ReverseGraph {
  readonly start: Int32Array;
  readonly seeker: Int32Array;
  readonly score: Uint16Array;
}

export function reverseOf(graph: PairGraph): ReverseGraph {
  const { seekers, posts, rowStart, rowEnd, post, score } = graph;
  const start = new Int32Array(posts + 1);
  for (let s = 0; s < seekers; s++) {
    for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) start[post[i]! + 1]!++;
  }
  for (let v = 0; v < posts; v++) start[v + 1]! += start[v]!;
  const seeker = new Int32Array(start[posts]!);
  const scores = new Uint16Array(start[posts]!);
  const next = start.slice(0, posts);
  for (let s = 0; s < seekers; s++) {
    for (let i = rowStart[s]!, end = rowEnd[s]!; i < end; i++) {
      const at = next[post[i]!]!++;
      seeker[at] = s;
      scores[at] = score[i]!;
    }
  }
  return { start, seeker, score: scores };
}

export function highestScore(graph: PairGraph): number {
  let highest = 0;
  for (let s = 0; s < graph.seekers; s++) {
    for (let i = graph.rowStart[s]!, end = graph.rowEnd[s]!; i < end; i++) {
      if (graph.score[i]! > highest) highest = graph.score[i]!;
    }
  }
  return highest;
}

/**
 * One step of tier must outweigh everything a placement can cost: a chain of moves enters with one person, passes each post
 * at most once and ends with at most one person leaving, so it loses less than (posts + 1) × highest score.
 */
export function tierBonuses(tierCount: number, posts: number, highest: number): Float64Array {
  const step = (posts + 1) * highest + 1;
  return Float64Array.from({ length: tierCount }, (_, tier) => (tierCount - 1 - tier) * step);
}
