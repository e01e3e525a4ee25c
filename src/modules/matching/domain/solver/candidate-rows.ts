import type { PairGraph } from './pair-graph.js';
import { sharedInt32, sharedUint16, sharedUint8 } from './shared-arrays.js';

/** The pairs kept per seeker, in shared memory, and what is known of the pairs that are not kept. */
export interface CandidateRows {
  readonly graph: PairGraph;
  readonly stride: number;
  /** which seeker of the asker table owns each row */
  readonly member: Int32Array;
  /** No pair outside the row is worth more than this at the prices of `epoch`. */
  readonly outer: Int32Array;
  readonly epoch: Uint8Array;
  /** what the seeker has at the present prices: to beat it is to prove the plan wrong */
  readonly own: Int32Array;
  /** post of the present plan, or -1: never dropped from the row */
  readonly plan: Int32Array;
}

export function emptyRows(
  member: Int32Array,
  posts: number,
  seats: Int32Array,
  stride: number,
): CandidateRows {
  const n = member.length;
  const rowStart = sharedInt32(n);
  const rowEnd = sharedInt32(n);
  for (let s = 0; s < n; s++) rowStart[s] = rowEnd[s] = s * stride;
  const post = sharedUint16(n * stride);
  const score = sharedUint16(n * stride);
  return {
    graph: { seekers: n, posts, rowStart, rowEnd, post, score, seats },
    stride,
    member,
    outer: sharedInt32(n),
    epoch: sharedUint8(n),
    own: sharedInt32(n),
    plan: sharedInt32(n).fill(-1),
  };
}
