import { setImmediate } from 'node:timers/promises';
import { Search } from '../index/search.js';
import { matchCancelled } from '../matching.errors.js';
import { AskerReader } from './asker-table.js';
import type { Market } from './market.js';
import type { PairGraph } from './pair-graph.js';

const BATCH = 1024;

/**
 * Every allowed pair of a market that fits in memory: a county's market does. `inertia` is added to the pair of the running
 * plan, `current` holds its slot per seeker or -1.
 */
export async function completeRows(
  market: Market,
  current: Int32Array,
  inertia: number,
  cancelled: (() => boolean) | undefined,
): Promise<PairGraph> {
  const { index, table, seats } = market;
  const search = new Search(index);
  const asker = new AskerReader(table);
  const rowStart = new Int32Array(table.count);
  const rowEnd = new Int32Array(table.count);
  const post = new Grown(1 << 16);
  const score = new Grown(1 << 16);
  for (let s = 0; s < table.count; s++) {
    rowStart[s] = post.length;
    asker.read(s);
    search.eachAllowed(asker, (slot) => {
      post.push(slot);
      score.push(search.valueAt(asker, table.kind[s]!, slot) + (current[s] === slot ? inertia : 0));
    });
    rowEnd[s] = post.length;
    if (s % BATCH === 0) {
      await setImmediate();
      if (cancelled?.()) throw matchCancelled();
    }
  }
  return {
    seekers: table.count,
    posts: index.slots,
    rowStart,
    rowEnd,
    post: post.values.subarray(0, post.length),
    score: score.values.subarray(0, score.length),
    seats,
  };
}

class Grown {
  length = 0;
  values: Uint16Array;

  constructor(size: number) {
    this.values = new Uint16Array(size);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint16Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}
