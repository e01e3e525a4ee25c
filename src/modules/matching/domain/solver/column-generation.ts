import { matchCancelled } from '../matching.errors.js';
import { auction, type AuctionOptions, type AuctionResult } from './auction.js';
import { MARKET, type LimitTree } from './limit-tree.js';
import { enforceLimits } from './solve-limited.js';
import type { Repair } from './repair.js';
import type { AskerTable } from './asker-table.js';
import { emptyRows, type CandidateRows } from './candidate-rows.js';
import { UNPLACED, type Tiers } from './pair-graph.js';
import type { PriceLists, Proof } from './row-finder.js';
import type { RowPool } from './row-pool.js';
import { sharedInt32 } from './shared-arrays.js';

/**
 * The optimum over all allowed pairs without writing them all down. Each seeker keeps the pairs that look best *at the
 * prices of the market*, not by raw score: popular posts fill every list by score and leave most seats unseen. Prices come
 * from a sample of a tenth of the seekers, solved the same way. The auction on the kept pairs gives exact prices; a pair that
 * was left out could only improve the plan if it beats what its seeker has at those prices. Such pairs are added and the
 * auction goes on; when there are none, the plan is optimal over all pairs and its prices prove it.
 */
export interface ColumnOptions {
  readonly table: AskerTable;
  readonly seats: Int32Array;
  readonly tiers: Tiers | undefined;
  readonly pool: RowPool;
  readonly k: number;
  /** limits beside the seats, when there are any */
  readonly tree?: LimitTree | undefined;
  readonly startPrices?: Int32Array | undefined;
  /** Stop after so many rounds, proven or not. */
  readonly mostRounds?: number | undefined;
  readonly cancelled?: (() => boolean) | undefined;
  readonly onStep?: ((step: 'candidates' | 'auction' | 'prove', done: number) => void) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface ColumnResult {
  readonly rows: CandidateRows;
  readonly auction: AuctionResult;
  /** the plan under all limits; absent when seats are the only one */
  readonly repair: Repair | undefined;
  readonly rounds: number;
  /** No pair outside the rows beats what its seeker has: the plan is the optimum over all allowed pairs. */
  readonly proven: boolean;
  /** No plan is worth more than this one and the shortfall. */
  readonly shortfall: number;
  /** what the first priced pairs gave, before any were added */
  readonly firstPrimal: number;
}

const SAMPLE = 10;
const SAMPLE_FROM = 20_000;
/** With fewer seats a post in the sample, rounding them decides the prices. */
const SEATS_TO_PRICE = 2;
const SPARE = 4;
/** Far more than any market has needed. A search that stops here says so: `proven` is false and the gap is known. */
const MAX_ROUNDS = 60;
const CHECK_MASK = 0xffff;
/** A sample's prices are only a start: this share of its value may be missing. */
const GOOD_ENOUGH = 0.02;
/** First eps of an auction, in points: from sampled prices, after many pairs were added, after few. */
const GUESS_EPS = 20;
const MANY_EPS = 20;
const FEW_EPS = 1 / 8;

export async function solveByColumns(options: ColumnOptions): Promise<ColumnResult> {
  const everybody = sharedInt32(options.table.count).map((_, s) => s);
  const shared = sharedInt32(everybody.length);
  shared.set(everybody);
  const prices = options.startPrices ?? (await samplePrices(options, shared, options.seats));
  return solveRows(options, shared, options.seats, prices, options.k);
}

async function samplePrices(
  options: ColumnOptions,
  member: Int32Array,
  seats: Int32Array,
): Promise<Int32Array> {
  if (member.length < SAMPLE_FROM || seatsPerPost(seats) < SAMPLE * SEATS_TO_PRICE)
    return new Int32Array(seats.length);
  const some = sharedInt32(Math.floor(member.length / SAMPLE));
  for (let i = 0; i < some.length; i++) some[i] = member[i * SAMPLE + (SAMPLE >> 1)]!;
  const fewer = shrink(seats, some.length / member.length);
  const start = await samplePrices(options, some, fewer);
  const { auction } = await solveRows(options, some, fewer, start, Math.max(options.k, 32));
  return Int32Array.from(auction.price);
}

const seatsPerPost = (seats: Int32Array): number =>
  seats.reduce((sum, n) => sum + n, 0) /
  Math.max(
    1,
    seats.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0),
  );

/** A post's share of the seats, the rounding carried over to the next, similar post; never none where there was one. */
function shrink(seats: Int32Array, share: number): Int32Array {
  let carried = 0;
  return seats.map((n) => {
    if (n === 0) return 0;
    const whole = Math.floor(n * share + carried);
    carried += n * share - whole;
    return Math.max(1, whole);
  });
}

async function solveRows(
  options: ColumnOptions,
  member: Int32Array,
  seats: Int32Array,
  startPrices: Int32Array,
  k: number,
): Promise<ColumnResult> {
  const { pool, table, log } = options;
  const rows = emptyRows(member, seats.length, seats, k + SPARE);
  const tiers = options.tiers && {
    tier:
      member.length === table.count
        ? options.tiers.tier
        : Uint8Array.from(member, (s) => options.tiers!.tier[s]!),
    bonus: options.tiers.bonus,
  };
  const check = (): void => {
    if (options.cancelled?.()) throw matchCancelled();
  };
  const step = (name: 'candidates' | 'auction' | 'prove') => {
    const at = (done: number): void => {
      options.onStep?.(name, done);
      check();
    };
    // told before the step lays anything out: what the last one left can go
    at(0);
    return at;
  };
  const sample = member.length < table.count;
  const tree = sample ? undefined : options.tree;
  const mostRounds = options.mostRounds ?? MAX_ROUNDS;
  const solve = (warm: Partial<AuctionOptions>, rough = sample): Solved => {
    const solved = auction(rows.graph, {
      tiers,
      cancelled: options.cancelled,
      onPhase: step('auction'),
      rough,
      ...warm,
    });
    const repair = tree && enforceLimits({ graph: rows.graph, tree, tiers, kind: table.kind, check }, solved);
    return { solved, repair, lists: repair ? priceLists(repair, tree) : [Int32Array.from(solved.price)] };
  };
  pool.restart();
  pool.useRows(rows);
  pool.setPrices(tree ? Array.from({ length: tree.kinds }, () => startPrices) : [startPrices]);
  await pool.fill(k, step('candidates'));
  const guessed = startPrices.some((price) => price > 0);
  // from guessed prices many pairs will be added: exactness to the last point would be thrown away
  let exact = !sample && (!guessed || tree !== undefined || mostRounds === 1);
  let now = solve({ startPrices, ...(guessed ? { startEps: GUESS_EPS } : {}) }, !exact);
  const firstPrimal = now.repair?.live.worth ?? now.solved.primal;
  let proof: Proof;
  let rounds = 1;
  for (; ; rounds++) {
    remember(rows, table, now, tiers, check);
    check();
    pool.setPrices(now.lists);
    check();
    proof = await pool.prove(k, step('prove'));
    log?.(`${member.length} seekers, round ${rounds}: ${now.solved.primal} ${JSON.stringify(proof)}`);
    if ((proof.violated === 0 && (exact || sample)) || rounds >= mostRounds) break;
    if (sample && proof.shortfall < GOOD_ENOUGH * now.solved.primal) break;
    const many = proof.violated > member.length / 200;
    const { price, plan } = now.solved;
    exact = !sample;
    now = solve({ startPrices: price, startPlan: plan, startEps: many ? MANY_EPS : FEW_EPS });
  }
  const { shortfall } = proof;
  return {
    rows,
    auction: now.solved,
    repair: now.repair,
    rounds,
    firstPrimal,
    shortfall,
    proven: proof.violated === 0 && exact,
  };
}

interface Solved {
  readonly solved: AuctionResult;
  readonly repair: Repair | undefined;
  readonly lists: PriceLists;
}

/** What each kind of seeker pays for a place in each post. */
function priceLists({ live }: Repair, tree: LimitTree): PriceLists {
  const own = live.ownPrices();
  return Array.from({ length: tree.kinds }, (_, kind) =>
    Int32Array.from({ length: tree.posts }, (__, post) => {
      let price = 0;
      for (let node = tree.entryOf[kind * tree.posts + post]!; node !== MARKET; node = tree.parent[node]!) {
        price += own[node]!;
      }
      return price;
    }),
  );
}

/** Writes down what each seeker has at the present prices. */
function remember(
  rows: CandidateRows,
  table: AskerTable,
  now: Solved,
  tiers: Tiers | undefined,
  check: () => void,
): void {
  const { graph } = rows;
  const plan = now.repair?.live.post ?? now.solved.plan;
  for (let s = 0; s < graph.seekers; s++) {
    if ((s & CHECK_MASK) === 0) check();
    const price = now.lists[now.lists.length > 1 ? table.kind[rows.member[s]!]! : 0]!;
    let best = tiers ? -tiers.bonus[tiers.tier[s]!]! : 0;
    for (let i = graph.rowStart[s]!, end = graph.rowEnd[s]!; i < end; i++) {
      const net = graph.score[i]! - price[graph.post[i]!]!;
      if (net > best) best = net;
    }
    rows.own[s] = best;
    rows.plan[s] = plan[s] === UNPLACED ? -1 : plan[s]!;
  }
}
