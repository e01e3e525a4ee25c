import type { MatchingEngine, MatchSnapshot, SolveOptions, SolvePhase } from './engine.js';
import { matchCancelled, marketTooLarge } from './matching.errors.js';
import type { MatchPlan, SolveStats } from './plan.js';
import { RunProgress } from './run-progress.js';
import { report, type Outcome } from './report.js';
import { mostPoints } from './score.js';
import { assertConsistent } from './snapshot.js';
import { completeRows } from './solver/complete-rows.js';
import { solveByColumns } from './solver/column-generation.js';
import { GroupPlacement, withGroups, type Group } from './solver/groups.js';
import { MARKET } from './solver/limit-tree.js';
import { compileMarket, type Market } from './solver/market.js';
import { highestScore, tierBonuses, UNPLACED, type Tiers } from './solver/pair-graph.js';
import type { Repair } from './solver/repair.js';
import { RowFinder } from './solver/row-finder.js';
import { InlinePool, ThreadPool, threadsAvailable } from './solver/row-pool.js';
import { enforceLimits, solveLimited } from './solver/solve-limited.js';
import { solveStable } from './solver/solve-stable.js';

/** Markets of up to this many seekers × posts are solved on all their pairs; larger ones by column generation. */
export const COMPLETE_UP_TO = 30_000_000;
const CANDIDATES = 20;

interface Clock {
  readonly wall: number;
  readonly cpu: NodeJS.CpuUsage;
}

export class OptimalEngine implements MatchingEngine {
  constructor(private readonly completeUpTo = COMPLETE_UP_TO) {}

  async solve(snapshot: MatchSnapshot, asked: SolveOptions): Promise<MatchPlan> {
    const { signal } = asked;
    const options = signal
      ? { ...asked, cancelled: () => signal.aborted || asked.cancelled?.() === true }
      : asked;
    assertConsistent(snapshot);
    const clock = { wall: performance.now(), cpu: process.cpuUsage() };
    const step = (phase: SolvePhase, done: number): void => {
      options.onProgress?.({ phase, done });
    };
    const progress = new RunProgress(step, () => {
      if (options.cancelled?.()) throw matchCancelled();
    });
    progress.at('compile', 0);
    const market = compileMarket(snapshot, options.ruleset, options.seed, progress.check);
    progress.at('compile', 1);
    const complete = market.ranked.length * snapshot.vacancies.length <= this.completeUpTo;
    const needsAll =
      options.mode === 'stable' || snapshot.groups.length > 0 || inertiaOf(snapshot, options) > 0;
    if (!complete && needsAll) throw marketTooLarge({ limit: this.completeUpTo });
    const outcome =
      options.mode === 'stable'
        ? await solveStable(snapshot, options, market, () => statsOf(clock, 1))
        : complete
          ? await this.onAllPairs(snapshot, options, market, progress, clock)
          : await this.byColumns(snapshot, options, market, progress, clock);
    progress.at('explain', 0);
    const plan = report(snapshot, options, outcome);
    progress.at('explain', 1);
    return plan;
  }

  private async onAllPairs(
    snapshot: MatchSnapshot,
    options: SolveOptions,
    market: Market,
    progress: RunProgress,
    clock: Clock,
  ): Promise<Outcome> {
    const current = currentSlots(snapshot, market);
    const graph = await completeRows(market, current, inertiaOf(snapshot, options), options.cancelled);
    progress.at('candidates', 1);
    const tiers = tiersOf(market, options, highestScore(graph));
    const repair = solveLimited(
      { graph, tree: market.tree, tiers, kind: market.table.kind, check: progress.check },
      {
        startPrices: warmPrices(market, options),
        cancelled: options.cancelled,
        onPhase: (done) => progress.at('auction', done),
      },
    );
    const groups = groupsOf(snapshot, market);
    const before = market.tree.capacity.slice();
    const grouped =
      groups.length > 0 ? new GroupPlacement(repair, groups, before, progress.check).run() : undefined;
    progress.at('groups', 1);
    const plan = grouped ? withGroups(repair.live.post, groups, grouped) : repair.live.post;
    const together = new Set(groups.flatMap((group) => group.members).filter((s) => plan[s] === UNPLACED));
    const primal = grouped?.primal ?? repair.live.worth;
    const dual = grouped?.bound ?? repair.live.bound(before);
    return {
      ...describe(market, repair, tiers, primal, dual),
      proven: primal === dual,
      plan,
      together,
      eligiblePairs: graph.post.length,
      stats: statsOf(clock, 1),
    };
  }

  private async byColumns(
    snapshot: MatchSnapshot,
    options: SolveOptions,
    market: Market,
    progress: RunProgress,
    clock: Clock,
  ): Promise<Outcome> {
    const { ruleset, seed } = options;
    const threads = threadsAvailable ? (options.threads ?? 1) : 1;
    const setup = { vacancies: snapshot.vacancies, ruleset, seed, table: market.table };
    const pool =
      threads > 1
        ? new ThreadPool(setup, threads)
        : new InlinePool(new RowFinder(market.index, market.table));
    try {
      const tiers = tiersOf(market, options, mostPoints(ruleset));
      const solved = await solveByColumns({
        table: market.table,
        seats: market.seats,
        tiers,
        tree: market.seatsOnly ? undefined : market.tree,
        pool,
        k: options.candidates ?? CANDIDATES,
        startPrices: warmPrices(market, options),
        mostRounds: options.mostRounds,
        cancelled: options.cancelled,
        onStep: (phase, done) => progress.at(phase, done),
      });
      const { rows, auction } = solved;
      const limited = { graph: rows.graph, tree: market.tree, tiers, kind: market.table.kind };
      const repair = solved.repair ?? enforceLimits(limited, auction);
      const primal = repair.live.worth;
      // the rows hold by now the best pair of everybody for whom one was left out, so this bounds all plans
      const dual = repair.live.bound(market.tree.capacity);
      return {
        ...describe(market, repair, tiers, primal, dual),
        proven: solved.proven && primal === dual,
        plan: repair.live.post,
        together: new Set(),
        eligiblePairs: 0,
        stats: statsOf(clock, solved.rounds),
      };
    } finally {
      await pool.close();
    }
  }
}

const inertiaOf = (snapshot: MatchSnapshot, options: SolveOptions): number =>
  snapshot.current.length > 0 ? options.ruleset.inertia : 0;

/** What being placed adds, by class: the tier's bonus and, where a group is favoured, its points. */
function tiersOf(market: Market, { ruleset, favour }: SolveOptions, highest: number): Tiers | undefined {
  if (ruleset.tiers.length === 0 && !favour) return undefined;
  const extra = favour?.points ?? 0;
  const tierBonus = tierBonuses(ruleset.tiers.length + 1, market.tree.parent.length, highest + extra);
  if (!favour) return { tier: market.table.tier, bonus: tierBonus };
  const favoured = tierBonus.length;
  return {
    tier: Uint8Array.from(
      market.ranked,
      ({ id }, s) => market.table.tier[s]! + (favour.seekerIds.has(id) ? favoured : 0),
    ),
    bonus: Float64Array.from([...tierBonus, ...tierBonus.map((bonus) => bonus + extra)]),
  };
}

function currentSlots(snapshot: MatchSnapshot, market: Market): Int32Array {
  const current = new Map(snapshot.current.map((pair) => [pair.seekerId, pair.vacancyId]));
  return Int32Array.from(market.ranked, ({ id }) => market.index.slotOf(current.get(id) ?? '') ?? -1);
}

function warmPrices(market: Market, { warmPrices: warm }: SolveOptions): Int32Array | undefined {
  if (!warm) return undefined;
  return Int32Array.from({ length: market.index.slots }, (_, slot) =>
    Math.min(0xffff, warm[`post ${market.index.idOf(slot) ?? ''}`] ?? 0),
  );
}

function groupsOf(snapshot: MatchSnapshot, market: Market): Group[] {
  const number = new Map(market.ranked.map((seeker, s) => [seeker.id, s]));
  const lots = new Map<string, number>();
  const lotOfEmployer = new Int32Array(market.index.slots);
  for (const vacancy of snapshot.vacancies) {
    const lot = lots.get(vacancy.employerId) ?? lots.size;
    lots.set(vacancy.employerId, lot);
    lotOfEmployer[market.index.slotOf(vacancy.id)!] = lot;
  }
  return snapshot.groups
    .map(({ members, together }) => ({
      members: members.map((id) => number.get(id) ?? -1).filter((s) => s >= 0),
      lotOf: together === 'vacancy' ? (post: number) => post : (post: number) => lotOfEmployer[post]!,
    }))
    .filter((group) => group.members.length > 0);
}

function describe(
  market: Market,
  { live }: Repair,
  tiers: Tiers | undefined,
  primal: number,
  dual: number,
): Pick<Outcome, 'market' | 'certificate' | 'gap' | 'lineOf'> {
  const own = live.ownPrices();
  const priced = [...own.keys()].filter((node) => node !== MARKET && own[node]! > 0);
  const prices = Object.fromEntries(priced.map((node) => [live.tree.names[node]!, own[node]!]));
  return {
    market,
    certificate: { mode: 'optimal', primal, dual, tierBonus: [...(tiers?.bonus ?? [0])], prices },
    gap: dual - primal,
    lineOf: (kind, slot) => {
      const price = live.price[live.tree.entryOf[kind * live.tree.posts + slot]!]!;
      return price > 0 ? price : -1;
    },
  };
}

function statsOf(clock: Clock, rounds: number): SolveStats {
  const cpu = process.cpuUsage(clock.cpu);
  return {
    rounds,
    cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    wallMs: Math.round(performance.now() - clock.wall),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
