import { OptimalEngine } from './optimal-engine.js';
import type { OptimalCertificate } from './plan.js';
import { standardRuleset } from './ruleset.js';
import { highsOptimumOf } from './testing/highs-snapshot.js';
import { LONG } from './testing/long.js';
import { randomSnapshot } from './testing/random-snapshot.js';

const SNAPSHOTS = LONG ? 300 : 40;
const PATIENCE_MS = LONG ? 600_000 : 60_000;
const options = { mode: 'optimal', ruleset: standardRuleset, seed: 3 } as const;

describe('the engine, from the facts', () => {
  it(
    `is worth what HiGHS finds on ${SNAPSHOTS} snapshots with tiers, caps, reserved seats, beds by sex and pins`,
    async () => {
      const seen = { pins: 0, caps: 0, reserved: 0, beds: 0, tiers: 0 };
      for (let seed = 1; seed <= SNAPSHOTS; seed++) {
        const free = randomSnapshot({
          seed,
          seekers: 30 + (seed % 4) * 10,
          vacancies: 6 + (seed % 9),
          limits: true,
        });
        const engine = new OptimalEngine(seed % 2 === 0 ? 0 : undefined);
        const first = await engine.solve(free, options);
        const pins = first.proposals
          .slice(0, seed % 4)
          .map(({ seekerId, vacancyId }) => ({ seekerId, vacancyId }));
        const snapshot = { ...free, pins };
        const plan = await engine.solve(snapshot, { ...options, candidates: 3 });
        const { primal, tierBonus } = plan.certificate as OptimalCertificate;
        const { optimum, ofPins } = highsOptimumOf(snapshot, standardRuleset, tierBonus);
        expect({ seed, worth: primal + ofPins, proven: plan.proven }).toEqual({
          seed,
          worth: optimum,
          proven: true,
        });
        seen.pins += pins.length;
        seen.caps += snapshot.employers.filter((employer) => employer.cap !== undefined).length;
        seen.reserved += snapshot.vacancies.filter((vacancy) => vacancy.reserved).length;
        seen.beds += snapshot.vacancies.filter((vacancy) => vacancy.beds).length;
        seen.tiers += plan.totals.placedByTier[0]!;
      }
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SNAPSHOTS / 4);
    },
    PATIENCE_MS,
  );
});
