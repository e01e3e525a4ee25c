import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { broken } from './prepared.js';

const SEEDS = process.env.TEST_LONG ? Array.from({ length: 12 }, (_, index) => `past-${index}`) : ['past-0'];

describe.each(SEEDS)('ledgers of earlier starts of another set (%s)', (seed) => {
  let s: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    s = await startServices({ label: seed });
    await s.setClock('2018-06-01T01:00:00Z');
  });

  afterAll(async () => {
    await s.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('are taken as their truth says: overlaps, other districts, persons counted before', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir });
    for (const wanted of ['labour-register', 'starts-2017', 'other-channels-2017']) {
      const [name, file] = Object.entries(truth.files).find(([, { kind }]) => kind === wanted)!;
      const importId = await takeLedger(s, actorOf('bureau'), join(dir, name));
      const outcome = await outcomeOf(s, importId);
      const differences = compareWithTruth(outcome, file, truth.reasonCodes, {
        ignoreSheetNames: name.endsWith('.csv'),
      });
      expect({ wanted, differences }).toEqual({ wanted, differences: [] });
    }
    expect(await broken(s)).toEqual([]);
  }, 240_000);
});
