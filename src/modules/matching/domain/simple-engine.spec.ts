import { SimpleEngine } from './simple-engine.js';
import { standardRuleset } from './ruleset.js';
import { aSeeker, aSnapshot, aVacancy } from './testing/builders.js';

const options = { mode: 'optimal', ruleset: standardRuleset, seed: 1 } as const;

describe('SimpleEngine', () => {
  it('fills each post up to its headcount, poor households first', async () => {
    const plan = await new SimpleEngine().solve(
      aSnapshot({
        seekers: [
          aSeeker({ id: 'a', wageExpected: 3000 }),
          aSeeker({ id: 'b', wageExpected: 4000, priority: ['poor-household'] }),
          aSeeker({ id: 'c', wageExpected: 3500 }),
        ],
        vacancies: [aVacancy({ id: 'v', headcount: 2 })],
      }),
      options,
    );
    expect(plan.proposals.map((p) => p.seekerId)).toEqual(['b', 'a']);
    expect(plan.unplaced).toMatchObject([{ seekerId: 'c', bestVacancyId: 'v', why: { verdict: 'full' } }]);
  });

  it('never proposes who refused automated ranking, and says so', async () => {
    const plan = await new SimpleEngine().solve(
      aSnapshot({ seekers: [aSeeker({ id: 'a', handOnly: true })], vacancies: [aVacancy({ id: 'v' })] }),
      options,
    );
    expect(plan.proposals).toEqual([]);
    expect(plan.unplaced[0]?.why.verdict).toBe('by-hand');
  });

  it('refuses more pins than seats', async () => {
    const snapshot = aSnapshot({
      seekers: [aSeeker({ id: 'a' }), aSeeker({ id: 'b' })],
      vacancies: [aVacancy({ id: 'v', headcount: 1 })],
      pins: [
        { seekerId: 'a', vacancyId: 'v' },
        { seekerId: 'b', vacancyId: 'v' },
      ],
    });
    await expect(new SimpleEngine().solve(snapshot, options)).rejects.toMatchObject({
      code: 'MATCH_SNAPSHOT_INVALID',
    });
  });
});
