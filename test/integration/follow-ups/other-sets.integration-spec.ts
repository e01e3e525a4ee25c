import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FollowUpFiguresQueries } from '../../../src/modules/follow-ups/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { confirmedStarts, fileOf } from './prepared.js';

const SEEDS = process.env.TEST_LONG
  ? Array.from({ length: 15 }, (_, index) => `follow-ups-${index}`)
  : ['follow-ups-0'];

describe.each(SEEDS)('稳岗回访台账 of another set (%s)', (seed) => {
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

  it('is taken and counted as its truth says', async () => {
    const { truth } = (await generateLedgerSet({ seed, outDir: dir })) as unknown as { truth: LedgerTruth };
    const { name, file } = fileOf(truth, '07');
    const bureau = actorOf('bureau');
    await confirmedStarts(s, truth, dir);
    await s.setClock('2018-06-20T01:00:00Z');
    const importId = await takeLedger(s, bureau, join(dir, name));
    expect(compareWithTruth(await outcomeOf(s, importId), file, truth.reasonCodes)).toEqual([]);
    const { asOf, ...expected } = truth.expected.followUps as unknown as { asOf: string } & Record<
      'D7' | 'D30' | 'D90',
      Record<string, number>
    >;
    const figures = await s.get(FollowUpFiguresQueries).figures(bureau, asOf);
    for (const kind of ['D7', 'D30', 'D90'] as const) {
      const { due, inPost, left, unreachable } = figures[kind];
      expect({
        kind,
        due: due.length,
        inPost: inPost.length,
        left: left.length,
        unreachable: unreachable.length,
      }).toEqual({ kind, ...expected[kind] });
    }
  }, 180_000);
});
