import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchFiguresQueries } from '../../../src/modules/batches/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { digest, numbers, take, untilClinic } from './chain.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 12 }, (_, index) => `batch-${index}`)
  : ['batch-0'];

describe.each(SEEDS)('departures of another set (%s)', (seed) => {
  let s: Services;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    s = await startServices({ label: seed });
  });

  afterAll(async () => {
    await s.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('are taken as their truth says, counted as it expects, and once only', async () => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir });
    await untilClinic(s, dir, truth);
    expect(await take(s, dir, truth, '05', '2018-03-12T03:00:00')).toEqual([]);
    await take(s, dir, truth, '06', '2018-04-13T01:00:00');
    await take(s, dir, truth, '08', '2018-06-20T02:00:00');
    await take(s, dir, truth, '09', '2018-06-20T03:00:00');
    expect(await take(s, dir, truth, '10', '2018-06-20T06:00:00')).toEqual([]);
    await s.drain();
    expect(await brokenInvariants(s.uow)).toEqual([]);
    const figures = s.get(BatchFiguresQueries);
    const { batch1, batches2to4 } = truth.expected;
    await s.uow.read(systemActor([COOPERATION], newId()), async (tx) => {
      const first = numbers((await figures.firstBatch(tx, '2018-04-13'))!);
      const { invariants: _said, ...expected } = batch1;
      expect(first).toMatchObject(expected);
      expect(numbers(await figures.laterBatches(tx, '2018-04-13'))).toEqual(batches2to4);
    });
    const before = await digest(s);
    await take(s, dir, truth, '05', '2018-06-20T07:00:00');
    await take(s, dir, truth, '10', '2018-06-20T08:00:00');
    await s.drain();
    expect(await digest(s)).toEqual(before);
  }, 400_000);
});
