import { execFileSync } from 'node:child_process';
import { ThreadedEngine } from './threaded-engine.js';
import { OptimalEngine } from './optimal-engine.js';
import { standardRuleset } from './ruleset.js';
import { randomSnapshot } from './testing/random-snapshot.js';

const options = { mode: 'optimal', ruleset: standardRuleset, seed: 1 } as const;

/** Worker threads run compiled files only, so this part runs in a process of its own on the compiled engine. */
const COMPILED_CHECK = 'bench/match/threads-check.mjs';
const PATIENCE_MS = 180_000;

describe('the engine in threads', () => {
  it('solves in place where only sources exist', async () => {
    const snapshot = randomSnapshot({ seed: 2, seekers: 80, vacancies: 15 });
    const plan = await new ThreadedEngine().solve(snapshot, options);
    expect(plan.proposals).toEqual((await new OptimalEngine().solve(snapshot, options)).proposals);
  });

  it(
    'gives the same plan with any number of threads, reports progress and stops when told to',
    () => {
      const output = execFileSync(process.execPath, [COMPILED_CHECK], { encoding: 'utf8' });
      const seen = JSON.parse(output) as Record<string, unknown>;
      expect(seen).toMatchObject({ same: true, inThread: seen['score'] });
      expect(seen['progress']).toBeGreaterThan(0);
      expect(seen['refused']).toBe('MATCH_CANCELLED');
      expect(seen['stoppedAfterMs']).toBeLessThan(2000);
      expect(seen['aborted']).toBe('MATCH_CANCELLED');
      expect(seen['abortedAfterMs']).toBeLessThan(2000);
      expect(seen['deadThread']).toBe('TypeError');
    },
    PATIENCE_MS,
  );
});
