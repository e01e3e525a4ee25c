// The story with other people and other damage: sets made from seeds are replayed as the open one is, and every row and
// every figure is what their truth says.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateLedgerSet } from '../../support/ledgers/generator/generate.mjs';
import { differences } from './against-truth.mjs';
import { Replay } from './replay.mjs';

const SEEDS = process.env.TEST_LONG === '1' ? ['a', 'b', 'c', 'd', 'e'] : ['a'];
const OTHER_SET = 2;

for (const seed of SEEDS) {
  describe(`the story of a generated set (${seed})`, () => {
    const ledgers = mkdtempSync(join(tmpdir(), 'shanggang-set-'));
    const replay = new Replay({ ledgers });
    let truth;

    before(async () => {
      ({ truth } = await generateLedgerSet({ seed: `story-${seed}`, outDir: ledgers }));
    });
    after(() => {
      replay.remove();
      rmSync(ledgers, { recursive: true, force: true });
    });

    it('is told row by row and figure by figure as its truth says', async () => {
      const { code, said } = await replay.run();
      assert.equal(code, 0, said.slice(-3_000));
      assert.deepEqual(differences(replay.result(), truth), []);
    });

    it('refuses the open set in the same data directory', async () => {
      const { code } = await new Replay({ dataDir: replay.dataDir }).run();
      assert.equal(code, OTHER_SET);
    });
  });
}
