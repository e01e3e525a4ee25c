import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FairsQueries } from '../../../src/modules/fairs/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf } from '../../support/ledgers/take.js';
import { FAIR_MODULES, napo, prepareFair, take } from './fair-ledgers.js';

const SEEDS = process.env.TEST_LONG ? Array.from({ length: 20 }, (_, index) => `fair-${index}`) : ['fair-0'];

describe.each(SEEDS)('intents and pool of another set (%s)', (seed) => {
  let services: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    services = await startServices({ label: seed, modules: FAIR_MODULES });
  });

  afterAll(async () => {
    await services.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('are taken as their truth says, and counted as it expects', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir });
    await prepareFair(services, dir);
    for (const token of ['03', '03b']) {
      const { id, name } = await take(services, dir, token);
      const found = compareWithTruth(await outcomeOf(services, id), truth.files[name]!, truth.reasonCodes, {
        ignoreSheetNames: name.endsWith('.csv'),
      });
      expect({ token, found }).toEqual({ token, found: [] });
    }
    const [{ id }] = (await services.sql<{ id: string }>(`SELECT id FROM fair`)) as [{ id: string }];
    const figures = await services.get(FairsQueries).figures(napo, id);
    const { fair, pool, candidatesForMedical } = truth.expected;
    expect([
      figures.intents.count,
      figures.persons.count,
      figures.intentsPoor.count,
      figures.intentsNonPoor.count,
      figures.poorIfTheRosterMarkWereBelieved.count,
      figures.pool.persons.count,
      figures.pool.poor.count,
      figures.candidatesForMedical.count,
    ]).toEqual([
      fair.intents,
      fair.persons,
      fair.intentsPoor,
      fair.intentsNonPoor,
      fair.poorIfTheRosterMarkWereBelieved,
      pool.persons,
      pool.poor,
      candidatesForMedical,
    ]);
  }, 240_000);
});
