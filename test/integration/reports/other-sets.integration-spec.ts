import { ReportsQueries } from '../../../src/modules/reports/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { generatedTold, OTHER_SEED } from '../../support/ledgers/checkpoints.js';
import { generatedSet } from '../../support/ledgers/generated-set.js';
import { differences } from './compare-figures.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 10 }, (_, index) => `reports-${index}`)
  : [OTHER_SEED];

describe.each(SEEDS)('the figures of another set (%s)', (seed) => {
  let s: Services;

  beforeAll(async () => {
    s = await startServices({ label: seed, from: generatedTold(seed) });
  }, 400_000);
  afterAll(() => s.close());

  it('are those of its truth, and hold by themselves', async () => {
    const { truth } = await generatedSet(seed);
    const reports = s.get(ReportsQueries);
    const bureau = actorOf('bureau');
    expect(differences(await reports.figures(bureau, { asOf: '2018-04-13' }), truth.expected)).toEqual([]);
    const found = await reports.assertions(bureau, { asOf: '2018-04-13' });
    expect(found.map(({ n, ok, value }) => ({ n, ok, value }))).toEqual(
      truth.expected.assertions.filter(({ n }) => n <= 8).map(({ n, value }) => ({ n, ok: true, value })),
    );
  }, 60_000);
});
