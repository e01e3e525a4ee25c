import { LONG } from '../testing/long.js';
import { OptimalEngine } from '../optimal-engine.js';
import { standardRuleset } from '../ruleset.js';
import { randomSnapshot } from '../testing/random-snapshot.js';

const MARKETS = LONG ? 100 : 3;
const PATIENCE_MS = LONG ? 1_200_000 : 60_000;
const SHAPE = LONG ? { seekers: 2000, vacancies: 150 } : { seekers: 500, vacancies: 40 };

describe('companion groups', () => {
  it(
    `are placed together or not at all, close to the bound, on ${MARKETS} markets`,
    async () => {
      const engine = new OptimalEngine();
      const ruleset = { ...standardRuleset, tiers: [] };
      let sum = 0;
      let worst = 0;
      for (let seed = 1; seed <= MARKETS; seed++) {
        const snapshot = randomSnapshot({ seed, ...SHAPE, grouped: 0.1 });
        const plan = await engine.solve(snapshot, { mode: 'optimal', ruleset, seed: 1 });
        const post = new Map(plan.proposals.map((p) => [p.seekerId, p.vacancyId]));
        const employer = new Map(snapshot.vacancies.map((v) => [v.id, v.employerId]));
        const byHand = new Set(snapshot.seekers.filter((s) => s.handOnly).map((s) => s.id));
        for (const group of snapshot.groups) {
          const members = group.members.filter((id) => !byHand.has(id)).map((id) => post.get(id));
          const places = members.map((id) => (group.together === 'vacancy' ? id : id && employer.get(id)));
          expect(new Set(places).size).toBeLessThanOrEqual(1);
        }
        const share = plan.gap / (plan.gap + plan.totals.score);
        expect(plan.gap).toBeGreaterThanOrEqual(0);
        sum += share;
        worst = Math.max(worst, share);
      }
      if (LONG)
        process.stdout.write(
          `groups: mean gap ${((100 * sum) / MARKETS).toFixed(3)} %, worst ${(100 * worst).toFixed(3)} %\n`,
        );
      expect(sum / MARKETS).toBeLessThanOrEqual(0.01);
    },
    PATIENCE_MS,
  );
});
