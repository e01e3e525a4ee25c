import type { MatchingEngine, MatchSnapshot, SolveOptions } from './engine.js';
import { betterPlaced, byHand, explainProposal, full, noPost, notAllowed } from './explain.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { matchCancelled } from './matching.errors.js';
import type { MatchPlan, Proposal, Unplaced } from './plan.js';
import { tierOf } from './ruleset.js';
import { firstHardReason, scorePair, type Score } from './score.js';
import { assertConsistent, hashSnapshot } from './snapshot.js';

interface Candidate {
  readonly seeker: SeekerFacts;
  readonly vacancy: VacancyFacts;
  readonly score: Score;
  readonly tier: number;
}

/**
 * What a careful person does with a list: best pairs first, each post until it is full. It keeps every hard rule and the
 * headcount, and is the yardstick that the optimum is shown against. It does not know employer caps, beds or companions.
 */
export class SimpleEngine implements MatchingEngine {
  async solve(snapshot: MatchSnapshot, options: SolveOptions): Promise<MatchPlan> {
    assertConsistent(snapshot);
    const started = { wall: performance.now(), cpu: process.cpuUsage() };
    const { ruleset } = options;
    const seats = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy.headcount]));
    const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]));
    const seekers = new Map(snapshot.seekers.map((seeker) => [seeker.id, seeker]));
    const placed = new Map<string, Candidate & { pinned: boolean }>();
    const place = (candidate: Candidate, pinned: boolean): void => {
      placed.set(candidate.seeker.id, { ...candidate, pinned });
      seats.set(candidate.vacancy.id, seats.get(candidate.vacancy.id)! - 1);
    };
    const candidate = (seeker: SeekerFacts, vacancy: VacancyFacts): Candidate => ({
      seeker,
      vacancy,
      score: scorePair(seeker, vacancy, ruleset),
      tier: tierOf(seeker.priority, ruleset),
    });

    for (const pin of snapshot.pins)
      place(candidate(seekers.get(pin.seekerId)!, vacancies.get(pin.vacancyId)!), true);
    const allowed: Candidate[] = [];
    const best = new Map<string, Candidate>();
    for (const seeker of snapshot.seekers) {
      if (seeker.handOnly) continue;
      if (options.cancelled?.()) throw matchCancelled();
      for (const vacancy of snapshot.vacancies) {
        if (firstHardReason(seeker, vacancy, ruleset)) continue;
        const pair = candidate(seeker, vacancy);
        allowed.push(pair);
        if (pair.score.total > (best.get(seeker.id)?.score.total ?? -1)) best.set(seeker.id, pair);
      }
    }
    allowed.sort((a, b) => a.tier - b.tier || b.score.total - a.score.total || compare(a, b));
    for (const pair of allowed) {
      if (!placed.has(pair.seeker.id) && seats.get(pair.vacancy.id)! > 0) place(pair, false);
    }
    return report(snapshot, options, placed, best, started);
  }
}

const compare = (a: Candidate, b: Candidate): number =>
  `${a.seeker.id}|${a.vacancy.id}` < `${b.seeker.id}|${b.vacancy.id}` ? -1 : 1;

function report(
  snapshot: MatchSnapshot,
  options: SolveOptions,
  placed: Map<string, Candidate & { pinned: boolean }>,
  best: Map<string, Candidate>,
  started: { wall: number; cpu: NodeJS.CpuUsage },
): MatchPlan {
  const tiers = options.ruleset.tiers.length + 1;
  const placedByTier = new Array<number>(tiers).fill(0);
  const eligibleByTier = new Array<number>(tiers).fill(0);
  for (const pair of best.values()) eligibleByTier[pair.tier]!++;
  const proposals: Proposal[] = [];
  const cutOff = new Map<string, number>();
  let primal = 0;
  for (const { seeker, vacancy, score, tier, pinned } of placed.values()) {
    placedByTier[tier]!++;
    primal += score.total;
    cutOff.set(vacancy.id, Math.min(cutOff.get(vacancy.id) ?? Infinity, score.total));
    const because = explainProposal(score, 0);
    proposals.push({ seekerId: seeker.id, vacancyId: vacancy.id, score, tier, price: 0, pinned, because });
  }
  const unplaced = snapshot.seekers
    .filter((s) => !placed.has(s.id))
    .map((s) => whyUnplaced(s, snapshot, best, cutOff, options));
  let dual = 0;
  for (const [id, pair] of best) if (!placed.get(id)?.pinned) dual += pair.score.total;
  for (const pair of placed.values()) if (pair.pinned) dual += pair.score.total;
  const cpu = process.cpuUsage(started.cpu);
  return {
    snapshotId: snapshot.id,
    snapshotHash: hashSnapshot(snapshot),
    rulesetVersion: options.ruleset.version,
    engine: 'simple-1',
    seed: options.seed,
    mode: options.mode,
    proposals,
    unplaced,
    certificate: { mode: 'optimal', primal, dual, tierBonus: new Array<number>(tiers).fill(0), prices: {} },
    gap: dual - primal,
    proven: dual === primal,
    totals: {
      seekers: snapshot.seekers.length,
      placed: placed.size,
      placedByTier,
      eligibleByTier,
      score: primal,
      moved: 0,
    },
    stats: {
      rounds: 1,
      cpuMs: (cpu.user + cpu.system) / 1000,
      wallMs: performance.now() - started.wall,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

function whyUnplaced(
  seeker: SeekerFacts,
  snapshot: MatchSnapshot,
  best: Map<string, Candidate>,
  cutOff: Map<string, number>,
  { ruleset }: SolveOptions,
): Unplaced {
  if (seeker.handOnly) return { seekerId: seeker.id, why: byHand };
  const wanted = best.get(seeker.id);
  if (wanted) {
    const line = cutOff.get(wanted.vacancy.id);
    const why = line === undefined ? betterPlaced(wanted.score.total, 0) : full(line, wanted.score.total);
    return { seekerId: seeker.id, bestVacancyId: wanted.vacancy.id, why };
  }
  const vacancy = snapshot.vacancies[0];
  const reason = vacancy && firstHardReason(seeker, vacancy, ruleset);
  return { seekerId: seeker.id, why: vacancy && reason ? notAllowed(reason, seeker, vacancy) : noPost };
}
