// Run by threaded-engine.spec.ts: threads need compiled files, and unit tests run from source.
import { load } from './compiled.mjs';

const DOMAIN = 'src/modules/matching/domain';
const { OptimalEngine } = await load(`${DOMAIN}/optimal-engine.js`);
const { ThreadedEngine } = await load(`${DOMAIN}/threaded-engine.js`);
const { standardRuleset } = await load(`${DOMAIN}/ruleset.js`);
const { randomSnapshot } = await load(`${DOMAIN}/testing/random-snapshot.js`);

const options = { mode: 'optimal', ruleset: standardRuleset, seed: 1, candidates: 5 };
const small = randomSnapshot({ seed: 6, seekers: 6000, vacancies: 60, limits: true });
const plans = [];
for (const threads of [1, 2, 3]) plans.push(await new OptimalEngine(0).solve(small, { ...options, threads }));
const inThread = await new ThreadedEngine().solve(small, options);

const large = randomSnapshot({ seed: 7, seekers: 20_000, vacancies: 400 });
let toldAt;
let progress = 0;
let refused;
await new ThreadedEngine()
  .solve(large, {
    ...options,
    onProgress: () => progress++,
    cancelled: () => {
      if (progress > 2) toldAt ??= performance.now();
      return toldAt !== undefined;
    },
  })
  .catch((error) => (refused = error.code));
const stoppedAfterMs = Math.round(performance.now() - toldAt);
const stop = new AbortController();
const started = performance.now();
setTimeout(() => stop.abort(), 300);
const aborted = await new ThreadedEngine()
  .solve(large, { ...options, signal: stop.signal })
  .catch((error) => error.code);
const abortedAfterMs = Math.round(performance.now() - started - 300);

// a candidate thread that can not start, and one that ends without a word, must be told to whoever waits
const { ThreadPool } = await load(`${DOMAIN}/solver/row-pool.js`);
const dead = new ThreadPool({ vacancies: undefined, table: {}, seed: 1 }, 2);
dead.useRows({ member: new Int32Array(10) });
const deadThread = await dead
  .fill(5, () => undefined)
  .then(
    () => 'nothing noticed',
    (error) => error.name,
  );
await dead.close();
const proposals = plans.map((plan) => JSON.stringify(plan.proposals));
const same = proposals.every((list) => list === proposals[0]);
const scores = { score: plans[0].totals.score, inThread: inThread.totals.score };
process.stdout.write(
  JSON.stringify({ same, ...scores, refused, stoppedAfterMs, aborted, abortedAfterMs, deadThread, progress }),
);
process.exit(0);
