import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportsQueries } from '../../../src/modules/reports/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { differences } from './compare-figures.js';
import { tellStory } from './told-story.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 10 }, (_, index) => `reports-${index}`)
  : ['reports-0'];

describe.each(SEEDS)('the figures of another set (%s)', (seed) => {
  let s: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    s = await startServices({ label: seed.replaceAll('-', '_') });
  });

  afterAll(async () => {
    await s.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('are those of its truth, and hold by themselves', async () => {
    const { truth } = (await generateLedgerSet({ seed, outDir: dir })) as unknown as { truth: LedgerTruth };
    await tellStory(s, truth, dir);
    const reports = s.get(ReportsQueries);
    const bureau = actorOf('bureau');
    expect(differences(await reports.figures(bureau, { asOf: '2018-04-13' }), truth.expected)).toEqual([]);
    const found = await reports.assertions(bureau, { asOf: '2018-04-13' });
    expect(found.map(({ n, ok, value }) => ({ n, ok, value }))).toEqual(
      truth.expected.assertions.filter(({ n }) => n <= 8).map(({ n, value }) => ({ n, ok: true, value })),
    );
  }, 400_000);
});
