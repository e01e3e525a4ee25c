import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MedicalQueries } from '../../../src/modules/medical/index.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { acceptedCandidates, takeRegisters, fileOf } from './prepared.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 10 }, (_, index) => `medical-${index}`)
  : ['medical-1'];

/** Short runs take one small set, whose clinic uses words outside GBZ 188; whole registers have suites of their own. */
const SIZES = process.env.TEST_LONG
  ? {}
  : {
      register: 120,
      fairPoor: 14,
      fairNonPoor: 16,
      pool: 24,
      starts2017: 20,
      placedTwice: 3,
      other2017: 20,
      batches: 16,
    };

describe.each(SEEDS)('ledger ⑤ of another set (%s)', (seed) => {
  let s: Services;
  let dir: string;
  const service = systemActor([COOPERATION], newId());

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    s = await startServices({ label: seed });
  });

  afterAll(async () => {
    await s.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('is taken as its truth says, and its figures come out', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir, sizes: SIZES });
    await takeRegisters(s, dir, truth);
    await acceptedCandidates(s, truth);
    await s.setClock('2018-03-12T02:00:00Z');
    const { name, file } = fileOf(truth, 'medical');
    const importId = await takeLedger(s, actorOf('bureau'), join(dir, name));
    expect(compareWithTruth(await outcomeOf(s, importId), file, truth.reasonCodes)).toEqual([]);
    const ids = (await s.sql<{ id: string }>(`SELECT id FROM placement WHERE status = 'proposed'`)).map(
      ({ id }) => id,
    );
    const commands = s.get(PlacementCommands);
    await commands.offer(service, ids, { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' });
    await commands.accept(service, ids, { reportedBy: 'worker', evidence: '电话 14:05', channel: 'phone' });
    await s.drain();
    const { medical } = truth.expected;
    await s.uow.read(service, async (tx) => {
      const figures = s.get(MedicalQueries);
      expect(await figures.funnel(tx, { asOf: '2018-04-13' })).toEqual({
        poorFromFair: medical.poorFromFair_C,
        nonPoorFromFair: medical.nonPoorFromFair_D,
        pool: medical.pool_E,
        total: medical.total,
      });
      expect(await figures.examinedByDay(tx, { asOf: '2018-04-13' })).toEqual(medical.examinedByDay);
      expect(await figures.secondRound(tx, { asOf: '2018-04-13' })).toEqual(medical.secondSheet);
    });
    expect(await brokenInvariants(s.uow)).toEqual([]);
  }, 180_000);
});
