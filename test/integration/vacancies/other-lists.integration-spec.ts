import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmployersModule } from '../../../src/modules/employers/index.js';
import { ImportsModule } from '../../../src/modules/imports/index.js';
import { NotificationsModule } from '../../../src/modules/notifications/index.js';
import { ReferenceModule } from '../../../src/modules/reference/index.js';
import { VacanciesModule } from '../../../src/modules/vacancies/index.js';
import { longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';

const MODULES = [ReferenceModule, NotificationsModule, ImportsModule, EmployersModule, VacanciesModule];
const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 20 }, (_, index) => `vacancies-${index}`)
  : ['vacancies-0', 'vacancies-1', 'vacancies-2'];

describe.each(SEEDS)('ledger ② of another set (%s)', (seed) => {
  let services: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    services = await startServices({ label: seed.replace('-', '_'), modules: MODULES });
    await services.setClock('2018-02-27T01:00:00Z');
  });

  afterAll(async () => {
    await services.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('is taken as its truth says', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir });
    const [name, file] = Object.entries(truth.files).find(([, { kind }]) => kind === 'vacancies')!;
    const importId = await takeLedger(services, longgangBureau(), join(dir, name));
    expect(compareWithTruth(await outcomeOf(services, importId), file, truth.reasonCodes)).toEqual([]);
  }, 120_000);
});
