// The proven optimum over all allowed pairs, beside the optimum of the usual 20 best by raw score.
import { load } from './compiled.mjs';
import { openMarket } from './instance.mjs';
import { table } from './table.mjs';

const DOMAIN = 'src/modules/matching/domain';

export async function allPairs([seekers, vacancies], seed, threads) {
  const { solveByColumns } = await load(`${DOMAIN}/solver/column-generation.js`);
  const { RowFinder } = await load(`${DOMAIN}/solver/row-finder.js`);
  const { InlinePool, ThreadPool } = await load(`${DOMAIN}/solver/row-pool.js`);
  const start = { cpu: process.cpuUsage(), wall: performance.now() };
  const { index, table: askers, seats, setup } = await openMarket({ seekers, vacancies, seed });
  const compiled = process.cpuUsage(start.cpu);
  const pool = threads > 1 ? new ThreadPool(setup, threads) : new InlinePool(new RowFinder(index, askers));
  const log = (line) => {
    const { user, system } = process.cpuUsage(start.cpu);
    const wall = ((performance.now() - start.wall) / 1000).toFixed(0);
    const [now, peak] = [process.memoryUsage.rss() / 2 ** 20, process.resourceUsage().maxRSS / 2 ** 10].map(
      Math.round,
    );
    const memory = `${now} MB, at most ${peak} MB`;
    process.stdout.write(
      `  ${((user + system) / 1e6).toFixed(0)} s CPU, ${wall} s wall, ${memory}: ${line}\n`,
    );
  };
  // how long a run goes on at most after it was told to stop
  let asked = performance.now();
  let unasked = 0;
  const cancelled = () => {
    unasked = Math.max(unasked, performance.now() - asked);
    asked = performance.now();
    return false;
  };
  let phase = '';
  const onStep = (step) => {
    if (step === phase) return;
    // as the sandbox of a run does
    globalThis.gc?.();
    log(step);
    phase = step;
  };
  const solved = await solveByColumns({
    table: askers,
    seats,
    tiers: undefined,
    pool,
    k: 20,
    log,
    onStep,
    cancelled,
  });
  const cpu = process.cpuUsage(start.cpu);
  const wall = performance.now() - start.wall;
  await pool.close();
  const { primal, dual, placed } = solved.auction;
  if (primal !== dual) throw new Error(`not proven: ${primal} of ${dual}`);
  table(`Proven optimum over all allowed pairs, seed ${seed}, ${threads} thread(s)`, [
    {
      market: `${seekers} × ${vacancies}`,
      'primal = dual': primal,
      placed,
      rounds: solved.rounds,
      'CPU s': ((cpu.user + cpu.system) / 1e6).toFixed(1),
      'of it market into columns': ((compiled.user + compiled.system) / 1e6).toFixed(1),
      'asks whether to stop at least every': `${(unasked / 1000).toFixed(2)} s`,
      'wall s': (wall / 1000).toFixed(1),
      'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    },
  ]);
}
