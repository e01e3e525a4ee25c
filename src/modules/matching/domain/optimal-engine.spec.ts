import { LONG } from './testing/long.js';
import { verifyPlan } from './certificate/verify-plan.js';
import type { MatchSnapshot } from './engine.js';
import { OptimalEngine } from './optimal-engine.js';
import type { MatchPlan, OptimalCertificate } from './plan.js';
import { standardRuleset } from './ruleset.js';
import { firstHardReason } from './score.js';
import { SimpleEngine } from './simple-engine.js';
import { randomSnapshot } from './testing/random-snapshot.js';

const options = { mode: 'optimal', ruleset: standardRuleset, seed: 7 } as const;
const allPairs = new OptimalEngine();
const byColumns = new OptimalEngine(0);

const pinsOf = (snapshot: MatchSnapshot, plan: MatchPlan, count: number): MatchSnapshot => ({
  ...snapshot,
  pins: plan.proposals.slice(0, count).map(({ seekerId, vacancyId }) => ({ seekerId, vacancyId })),
});

describe('OptimalEngine', () => {
  it('is proven optimal from the facts up, with tiers, caps, reserved seats, beds and pins, on all pairs and by columns', async () => {
    for (let seed = 1; seed <= (LONG ? 40 : 8); seed++) {
      const free = randomSnapshot({ seed, seekers: 120, vacancies: 40, limits: true });
      const snapshot = pinsOf(free, await allPairs.solve(free, options), seed % 4);
      const plan = await allPairs.solve(snapshot, options);
      const columns = await byColumns.solve(snapshot, { ...options, candidates: 4 });
      expect({ seed, problems: verifyPlan(snapshot, standardRuleset, plan).problems }).toEqual({
        seed,
        problems: [],
      });
      expect({ seed, problems: verifyPlan(snapshot, standardRuleset, columns).problems }).toEqual({
        seed,
        problems: [],
      });
      expect(columns.totals.score).toBe(plan.totals.score);
      expect(plan.gap).toBe(0);
    }
  });

  it('says so when it stops before the proof, and how much may be missing; with the proof it says that', async () => {
    let unproven = 0;
    for (let seed = 1; seed <= (LONG ? 40 : 8); seed++) {
      const snapshot = randomSnapshot({ seed, seekers: 120, vacancies: 40, limits: seed % 2 === 0 });
      const best = await allPairs.solve(snapshot, options);
      expect(best).toMatchObject({ gap: 0, proven: true });
      const early = await byColumns.solve(snapshot, { ...options, candidates: 1, mostRounds: 1 });
      expect(early.proven).toBe(early.gap === 0);
      const { primal, dual } = early.certificate as OptimalCertificate;
      const optimum = (best.certificate as OptimalCertificate).primal;
      const bonus = early.totals.placedByTier[0]! * (early.certificate as OptimalCertificate).tierBonus[0]!;
      expect(primal).toBe(early.totals.score + bonus);
      expect(early.gap).toBe(dual - primal);
      const checked = verifyPlan(snapshot, standardRuleset, early);
      expect({ seed, dual, primal }).toEqual({ seed, dual: checked.dual, primal: checked.primal });
      expect(checked.ok).toBe(early.proven);
      expect(optimum === primal || !early.proven).toBe(true);
      if (!early.proven) unproven++;
      const full = await byColumns.solve(snapshot, { ...options, candidates: 1 });
      expect(full).toMatchObject({ gap: 0, proven: true });
    }
    expect(unproven).toBeGreaterThan(0);
  });

  it('gives the same plan for the same snapshot and seed, and every person an answer', async () => {
    const snapshot = randomSnapshot({ seed: 5, seekers: 200, vacancies: 30, limits: true });
    const plan = await allPairs.solve(snapshot, options);
    const again = await allPairs.solve(snapshot, options);
    expect(again.proposals).toEqual(plan.proposals);
    expect(plan.proposals.length + plan.unplaced.length).toBe(200);
    for (const { why } of plan.unplaced) expect(why.text.zh.length * why.text.en.length).toBeGreaterThan(0);
    for (const { because } of plan.proposals)
      expect(because.zh.length * because.en.length).toBeGreaterThan(0);
  });

  it('places no fewer of the first tier and no less in all than the plain list, and breaks no hard rule', async () => {
    const snapshot = randomSnapshot({ seed: 11, seekers: 300, vacancies: 40 });
    const plan = await allPairs.solve(snapshot, options);
    const plain = await new SimpleEngine().solve(snapshot, options);
    expect(plan.totals.placedByTier[0]).toBeGreaterThanOrEqual(plain.totals.placedByTier[0]!);
    const seekers = new Map(snapshot.seekers.map((s) => [s.id, s]));
    const vacancies = new Map(snapshot.vacancies.map((v) => [v.id, v]));
    for (const { seekerId, vacancyId } of plan.proposals) {
      expect(
        firstHardReason(seekers.get(seekerId)!, vacancies.get(vacancyId)!, standardRuleset),
      ).toBeUndefined();
    }
  });

  it('moves fewer people the more the running plan counts', async () => {
    const before = randomSnapshot({ seed: 3, seekers: 200, vacancies: 30 });
    const running = await allPairs.solve(before, { ...options, ruleset: { ...standardRuleset, tiers: [] } });
    const current = running.proposals.map(({ seekerId, vacancyId }) => ({ seekerId, vacancyId }));
    const moved = async (inertia: number): Promise<number> => {
      const plan = await allPairs.solve(
        { ...before, current },
        { ...options, ruleset: { ...standardRuleset, inertia } },
      );
      expect(plan.gap).toBe(0);
      return plan.totals.moved;
    };
    expect(await moved(5000)).toBeLessThanOrEqual(await moved(0));
  });

  it('makes a stable plan without a blocking pair', async () => {
    for (let seed = 1; seed <= (LONG ? 40 : 8); seed++) {
      const snapshot = randomSnapshot({ seed, seekers: 150, vacancies: 25 });
      const plan = await allPairs.solve(snapshot, { ...options, mode: 'stable' });
      expect(plan.certificate).toMatchObject({ mode: 'stable', blockingPairs: 0 });
    }
  });

  it('stops when it is told to', async () => {
    const snapshot = randomSnapshot({ seed: 1, seekers: 100, vacancies: 20 });
    let asked = 0;
    const run = allPairs.solve(snapshot, { ...options, cancelled: () => ++asked > 2 });
    await expect(run).rejects.toMatchObject({ code: 'MATCH_CANCELLED' });
  });

  it('reports progress that never falls and ends at 1', async () => {
    const seen: number[] = [];
    const snapshot = randomSnapshot({ seed: 1, seekers: 100, vacancies: 20 });
    await byColumns.solve(snapshot, { ...options, onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});
