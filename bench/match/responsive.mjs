// While a large market is solved beside it, at lower priority as the worker does, does the api go on answering? A third
// process asks the real api for a sign of life every 20 ms.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openStage } from '../lib/stage.mjs';
import { table } from './table.mjs';

const ASKER = `
const url = process.argv[1];
let times = [];
process.on('message', () => { process.send(times); times = []; });
for (;;) {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (answer.status !== 200) process.exit(1);
  times.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 20));
}`;

const WARM_MS = 3000;
const QUIET_MS = 5000;
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function responsive([seekers, vacancies], seed, long) {
  const stage = await openStage('match');
  const services = await stage.services();
  const url = `${services.baseUrl}/health/live`;
  const asker = spawn(process.execPath, ['--input-type=module', '-e', ASKER, url], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const timesSoFar = async () => {
    asker.send('so far');
    return (await once(asker, 'message'))[0];
  };
  try {
    await pause(WARM_MS);
    await timesSoFar();
    await pause(QUIET_MS);
    const quiet = await timesSoFar();
    const more = ['--seed', String(seed), '--part', 'all-pairs', '--give-way', ...(long ? ['--long'] : [])];
    const runner = fileURLToPath(new URL('./run.mjs', import.meta.url));
    const [code, signal] = await once(
      spawn(process.execPath, [runner, ...more], { stdio: 'inherit' }),
      'exit',
    );
    if (code !== 0) throw new Error(`the run beside the api failed: ${signal ?? code}`);
    const busy = await timesSoFar();
    const row = (when, times) => ({
      'GET /health/live of the api': when,
      requests: times.length,
      'p50 ms': quantile(times, 0.5).toFixed(1),
      'p99 ms': quantile(times, 0.99).toFixed(1),
    });
    table('The api while a market is solved', [
      row('nothing else', quiet),
      row(`${seekers} × ${vacancies} being solved`, busy),
    ]);
  } finally {
    asker.kill();
    await services.stop();
    await stage.close();
  }
}
