import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BatchFiguresQueries } from '../../../src/modules/batches/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { generatedTold, OTHER_SEED } from '../../support/ledgers/checkpoints.js';
import { generatedSet } from '../../support/ledgers/generated-set.js';
import { digest, numbers, take, taken } from './chain.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 12 }, (_, index) => `batch-${index}`)
  : [OTHER_SEED];

describe.each(SEEDS)('departures of another set (%s)', (seed) => {
  let s: Services;

  beforeAll(async () => {
    s = await startServices({ label: seed, from: generatedTold(seed) });
  }, 400_000);
  afterAll(() => s.close());

  it('are taken as their truth says, counted as it expects, and once only', async () => {
    const { truth, dir } = await generatedSet(seed);
    for (const token of ['05', '10']) expect(await taken(s, truth, token)).toEqual([]);
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
  }, 120_000);
});
