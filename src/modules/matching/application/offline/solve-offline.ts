import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type { MatchMode } from '../../domain/plan.js';
import { lotteryNumber } from '../../domain/index/candidate-index.js';
import { auction } from '../../domain/solver/auction.js';
import { cutOffs, deferredAcceptance, type Ranks } from '../../domain/solver/deferred-acceptance.js';
import { highestScore, tierBonuses, UNPLACED } from '../../domain/solver/pair-graph.js';
import { readMarket, type OfflineMarket } from './read-market.js';

export interface OfflineRun {
  readonly seats: string;
  readonly edges: string;
  readonly mode: MatchMode;
  readonly out: string;
  readonly certificate: string;
}

export interface OfflineSummary {
  readonly objective: number;
  readonly placed: number;
  readonly solveMs: number;
  readonly peakRssMb: number;
  readonly edges: number;
}

interface Solved {
  readonly plan: Int32Array;
  readonly certificate: (totals: { objective: number; placed: number; placedByTier: number[] }) => object;
}

const SEED = 1;

/** One market from two files into an assignment and its certificate. */
export function solveOffline(run: OfflineRun): OfflineSummary {
  const market = readMarket(run.seats, run.edges);
  const started = performance.now();
  const solved = run.mode === 'optimal' ? optimal(market) : stable(market);
  const solveMs = Math.round((performance.now() - started) * 10) / 10;
  const { graph, tier, tiers } = market;
  const placedByTier = new Array<number>(tiers).fill(0);
  let objective = 0;
  let placed = 0;
  for (let s = 0; s < graph.seekers; s++) {
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      if (graph.post[i] !== solved.plan[s]) continue;
      objective += graph.score[i]!;
      placed++;
      placedByTier[tier[s]!]!++;
    }
  }
  writeAssignment(run.out, market, solved.plan);
  writeFileSync(
    run.certificate,
    `${JSON.stringify(solved.certificate({ objective, placed, placedByTier }), null, 1)}\n`,
  );
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { objective, placed, solveMs, peakRssMb, edges: market.edges };
}

function optimal({ graph, tier, tiers, vacancies }: OfflineMarket): Solved {
  const bonus = tierBonuses(tiers, graph.posts, highestScore(graph));
  const { plan, price, dual } = auction(graph, tiers > 1 ? { tiers: { tier, bonus } } : {});
  return {
    plan,
    certificate: ({ objective, placed, placedByTier }) => ({
      mode: 'optimal',
      objective,
      dual,
      placed,
      placedByTier,
      tierBonus: [...bonus],
      prices: byVacancy(
        vacancies.count,
        (v) => vacancies.name(v),
        (v) => price[v]!,
      ),
    }),
  };
}

/** Both sides rank by weight, vacancies by tier first; equals draw lots. */
function stable({ graph, tier, tiers, seekers, vacancies }: OfflineMarket): Solved {
  const bonus = tierBonuses(tiers, graph.posts, highestScore(graph));
  const post = new Float64Array(graph.post.length);
  for (let s = 0; s < graph.seekers; s++) {
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) post[i] = graph.score[i]! + bonus[tier[s]!]!;
  }
  const lottery = Int32Array.from(
    { length: graph.seekers },
    (_, s) => lotteryNumber(seekers.name(s), SEED) >>> 12,
  );
  const ranks: Ranks = { seeker: graph.score, post, lottery };
  const { plan } = deferredAcceptance(graph, ranks);
  const line = cutOffs(graph, ranks, plan);
  let blockingPairs = 0;
  for (let s = 0; s < graph.seekers; s++) {
    let own = -1;
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++)
      if (graph.post[i] === plan[s]) own = graph.score[i]!;
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      if (graph.score[i]! > own && post[i]! > line[graph.post[i]!]!) blockingPairs++;
    }
  }
  return {
    plan,
    certificate: () => ({
      mode: 'stable',
      // with tiers, cut-offs are weights plus these
      ...(tiers > 1 ? { tierBonus: [...bonus] } : {}),
      cutoffs: byVacancy(
        vacancies.count,
        (v) => vacancies.name(v),
        (v) => (Number.isFinite(line[v]!) ? line[v]! : null),
      ),
      blockingPairs,
    }),
  };
}

const byVacancy = <T>(
  count: number,
  name: (v: number) => string,
  value: (v: number) => T,
): Record<string, T> => Object.fromEntries(Array.from({ length: count }, (_, v) => [name(v), value(v)]));

const LINES_AT_ONCE = 1 << 14;

function writeAssignment(file: string, { graph, seekers, vacancies }: OfflineMarket, plan: Int32Array): void {
  const fd = openSync(file, 'w');
  let lines: string[] = ['seeker,vacancy\n'];
  const flush = (): void => {
    writeSync(fd, lines.join(''));
    lines = [];
  };
  for (let s = 0; s < graph.seekers; s++) {
    if (plan[s] === UNPLACED) continue;
    lines.push(`${seekers.name(s)},${vacancies.name(plan[s]!)}\n`);
    if (lines.length >= LINES_AT_ONCE) flush();
  }
  flush();
  closeSync(fd);
}
