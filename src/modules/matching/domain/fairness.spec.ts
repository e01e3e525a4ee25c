import { comparePlans } from './compare-plans.js';
import { fairnessSheet, priceOfEqualising, type FairnessGroup } from './fairness.js';
import { OptimalEngine } from './optimal-engine.js';
import { standardRuleset } from './ruleset.js';
import { randomSnapshot } from './testing/random-snapshot.js';
import { whatIf } from './what-if.js';
import { whyNot } from './why-not.js';

const engine = new OptimalEngine();
const options = { mode: 'optimal', ruleset: standardRuleset, seed: 1 } as const;
const snapshot = randomSnapshot({ seed: 8, seekers: 150, vacancies: 20, limits: true });

const women: FairnessGroup = {
  key: 'women',
  name: { zh: '女性', en: 'women' },
  members: new Set(snapshot.seekers.filter((seeker) => seeker.sex === 'F').map((seeker) => seeker.id)),
};

describe('after a plan', () => {
  it('the fairness sheet counts everybody of a group once', async () => {
    const plan = await engine.solve(snapshot, options);
    const [row] = fairnessSheet(plan, [women], new Map());
    expect(row?.people).toBe(women.members.size);
    expect(row?.share).toBeGreaterThan(0);
  });

  it('an equal share has a price in score, never negative', async () => {
    const plan = await engine.solve(snapshot, { ...options, ruleset: { ...standardRuleset, tiers: [] } });
    const price = await priceOfEqualising(
      engine,
      snapshot,
      { ...options, ruleset: { ...standardRuleset, tiers: [] } },
      plan,
      women,
    );
    expect(price.cost.score).toBeLessThanOrEqual(0);
  });

  it('strict priority costs score and gains places for the first tier', async () => {
    const without = await engine.solve(snapshot, { ...options, ruleset: { ...standardRuleset, tiers: [] } });
    const withTiers = await engine.solve(snapshot, options);
    const poor = new Set(
      snapshot.seekers.filter((s) => s.priority.includes('poor-household')).map((s) => s.id),
    );
    const placedPoor = without.proposals.filter((p) => poor.has(p.seekerId)).length;
    expect(withTiers.totals.placedByTier[0]).toBeGreaterThanOrEqual(placedPoor);
    expect(comparePlans(without, withTiers).score).toBeLessThanOrEqual(0);
  });

  it('what-if from warm prices equals a fresh solve, and more seats never place fewer points', async () => {
    const plan = await engine.solve(snapshot, options);
    const { plan: changed } = await whatIf(engine, snapshot, options, plan, [
      { vacancyId: 'v3', moreSeats: 2 },
    ]);
    const vacancies = snapshot.vacancies.map((v) =>
      v.id === 'v3' ? { ...v, headcount: v.headcount + 2 } : v,
    );
    const fresh = await engine.solve({ ...snapshot, vacancies }, options);
    expect(changed.certificate).toMatchObject({ primal: (fresh.certificate as { primal: number }).primal });
    expect(changed.certificate).toMatchObject({ mode: 'optimal' });
    expect((changed.certificate as { primal: number }).primal).toBeGreaterThanOrEqual(
      (plan.certificate as { primal: number }).primal,
    );
  });

  it('every pair has its reason, and a medical one says no more than "not for this post"', async () => {
    const plan = await engine.solve(snapshot, options);
    const chosen = new Set(plan.proposals.map((p) => `${p.seekerId}|${p.vacancyId}`));
    for (const seeker of snapshot.seekers.slice(0, 60)) {
      for (const vacancy of snapshot.vacancies) {
        const why = whyNot(seeker, vacancy, plan, standardRuleset);
        if (chosen.has(`${seeker.id}|${vacancy.id}`)) expect(why).toBeUndefined();
        else expect(why?.text.en).toBeTruthy();
        if (why?.verdict === 'not-allowed' && why.criterion === 'hazard')
          expect(why.text.en).toBe('not for this post');
      }
    }
  });
});
