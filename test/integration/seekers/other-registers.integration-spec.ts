import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 20 }, (_, index) => `register-${index}`)
  : ['register-0', 'register-1', 'register-2'];

describe.each(SEEDS)('ledger ① of another set (%s)', (seed) => {
  let services: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    services = await startServices({ label: seed });
    await services.setClock('2018-02-26T01:00:00Z');
  });

  afterAll(async () => {
    await services.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('is taken as its truth says', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir });
    const [name, file] = Object.entries(truth.files).find(([, { kind }]) => kind === 'labour-register')!;
    const importId = await takeLedger(services, actorOf('bureau'), join(dir, name));
    expect(compareWithTruth(await outcomeOf(services, importId), file, truth.reasonCodes)).toEqual([]);
  }, 120_000);
});
