import { matchCancelled } from '../matching.errors.js';
import { auction, type AuctionResult } from './auction.js';
import type { AskerTable } from './asker-table.js';
import { emptyRows, type CandidateRows } from './candidate-rows.js';
import { UNPLACED, type Tiers } from './pair-graph.js';
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
  readonly startPrices?: Int32Array;
  readonly cancelled?: () => boolean;
  readonly onStep?: (step: string, done: number) => void;
  readonly log?: (line: string) => void;
}

export interface ColumnResult {
  readonly rows: CandidateRows;
  readonly auction: AuctionResult;
  readonly rounds: number;
  /** what the first priced pairs gave, before any were added */
  readonly firstPrimal: number;
}

const SAMPLE = 10;
const SAMPLE_FROM = 20_000;
const SPARE = 4;
const MOST_ROUNDS = 60;

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
  if (member.length < SAMPLE_FROM) return new Int32Array(seats.length);
  const some = sharedInt32(Math.floor(member.length / SAMPLE));
  for (let i = 0; i < some.length; i++) some[i] = member[i * SAMPLE + (SAMPLE >> 1)]!;
  const fewer = shrink(seats, some.length / member.length);
  const start = await samplePrices(options, some, fewer);
  const { auction } = await solveRows(options, some, fewer, start, Math.max(options.k, 32));
  return Int32Array.from(auction.price);
}

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
  const step = (name: string) => (done: number) => {
    options.onStep?.(name, done);
    if (options.cancelled?.()) throw matchCancelled();
  };
  const guessed = startPrices.some((price) => price > 0);
  pool.restart();
  pool.useRows(rows);
  pool.setPrices([startPrices]);
  let clock = performance.now();
  const lap = (): number => Math.round(-clock + (clock = performance.now()));
  await pool.fill(k, step('candidates'));
  log?.(`${member.length} candidates ${lap()} ms`);
  let solved = auction(rows.graph, {
    tiers,
    startPrices,
    ...(guessed ? { startEps: 100 } : {}),
    cancelled: options.cancelled,
    onPhase: step('auction'),
  });
  log?.(`  auction ${lap()} ms ${solved.primal} placed ${solved.placed} ${JSON.stringify(solved.stats)}`);
  const firstPrimal = solved.primal;
  let rounds = 1;
  for (; rounds < MOST_ROUNDS; rounds++) {
    remember(rows, solved, tiers);
    pool.setPrices([Int32Array.from(solved.price)]);
    const proof = await pool.prove(k, step('prove'));
    log?.(`  prove ${lap()} ms ${JSON.stringify(proof)}`);
    if (proof.violated === 0) break;
    const many = proof.violated > member.length / 200;
    solved = auction(rows.graph, {
      tiers,
      startPrices: solved.price,
      startPlan: solved.plan,
      startEps: many ? 30 : 1 / 8,
      cancelled: options.cancelled,
      onPhase: step('auction'),
    });
    log?.(`  auction ${lap()} ms ${solved.primal} placed ${solved.placed} ${JSON.stringify(solved.stats)}`);
  }
  return { rows, auction: solved, rounds, firstPrimal };
}

/** Writes down what each seeker has at the present prices. */
function remember(rows: CandidateRows, solved: AuctionResult, tiers: Tiers | undefined): void {
  const { graph } = rows;
  for (let s = 0; s < graph.seekers; s++) {
    let best = tiers ? -tiers.bonus[tiers.tier[s]!]! : 0;
    for (let i = graph.rowStart[s]!, end = graph.rowEnd[s]!; i < end; i++) {
      const net = graph.score[i]! - solved.price[graph.post[i]!]!;
      if (net > best) best = net;
    }
    rows.own[s] = best;
    rows.plan[s] = solved.plan[s] === UNPLACED ? -1 : solved.plan[s]!;
  }
}
