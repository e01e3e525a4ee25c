// While a large market is solved in its thread, another process asks this one for a sign of life every 20 ms.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { load } from './compiled.mjs';
import { table } from './table.mjs';

const ASKER = `
const url = process.argv[1];
const times = [];
process.on('message', () => { process.send(times); process.disconnect(); });
for (;;) {
  const start = performance.now();
  await fetch(url).then((answer) => answer.text()).catch(() => process.exit(0));
  times.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 20));
}`;

const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))];
const DOMAIN = 'src/modules/matching/domain';

export async function responsive([seekers, vacancies], seed) {
  const { ThreadedEngine } = await load(`${DOMAIN}/threaded-engine.js`);
  const { standardRuleset } = await load(`${DOMAIN}/ruleset.js`);
  const { makeSeekers, makeVacancies } = await load('bench/match/market.js');
  // facts of a million people would measure the copying of objects; 100,000 are solved several times over instead
  const shape = { seekers: Math.min(seekers, 100_000), vacancies: Math.min(vacancies, 2_000), seed };
  const snapshot = {
    id: 'bench',
    takenAt: '2018-02-20T00:00:00Z',
    seekers: [...makeSeekers(shape)],
    vacancies: makeVacancies(shape),
    employers: [],
    groups: [],
    pins: [],
    current: [],
  };
  const server = createServer((_request, response) => response.end('{"status":"ok"}'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/health/live`;
  const asker = spawn(process.execPath, ['--input-type=module', '-e', ASKER, url], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const seen = [];
  const options = {
    mode: 'optimal',
    ruleset: { ...standardRuleset, tiers: [] },
    seed,
    onProgress: ({ done }) => seen.push(done),
  };
  const plan = await new ThreadedEngine().solve(snapshot, options);
  const times = await new Promise((resolve) => {
    asker.once('message', resolve);
    asker.send('stop');
  });
  let stop = false;
  let cancelledAfter;
  const started = performance.now();
  setTimeout(() => (stop = true), 3000);
  await new ThreadedEngine()
    .solve(snapshot, { ...options, cancelled: () => stop })
    .catch(() => (cancelledAfter = performance.now() - started - 3000));
  server.close();
  table('A server that answers while its solver thread works', [
    {
      market: `${shape.seekers} × ${shape.vacancies}`,
      'gap of the plan': plan.gap,
      requests: times.length,
      'p50 ms': quantile(times, 0.5).toFixed(1),
      'p99 ms': quantile(times, 0.99).toFixed(1),
      'progress reports': seen.length,
      'cancel took ms': cancelledAfter?.toFixed(0) ?? 'ended before',
    },
  ]);
  process.exit(0);
}
