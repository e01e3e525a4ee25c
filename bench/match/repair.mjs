// People drop out of an optimal plan one by one; each time the plan becomes the new optimum.
import { load } from './compiled.mjs';
import { instanceFile, readInstance } from './instance.mjs';
import { table } from './table.mjs';

const DOMAIN = 'src/modules/matching/domain';
const DROPOUTS = 2000;

export async function repair([seekers, vacancies], seed) {
  const { auction } = await load(`${DOMAIN}/solver/auction.js`);
  const { Repair } = await load(`${DOMAIN}/solver/repair.js`);
  const { seatsOnly } = await load(`${DOMAIN}/solver/limit-tree.js`);
  const { seededRandom } = await load(`${DOMAIN}/testing/random.js`);
  const graph = readInstance(await instanceFile({ seekers, vacancies, seed }));
  const { plan, price } = auction(graph);
  const plans = new Repair({ graph, tree: seatsOnly(graph.seats), plan, price });
  const random = seededRandom(seed);
  const times = [];
  const moved = [];
  const before = process.cpuUsage();
  while (times.length < DROPOUTS) {
    const s = Math.floor(random() * seekers);
    if (plans.live.post[s] < 0) continue;
    const start = performance.now();
    moved.push(plans.withdraw(s).length);
    times.push(performance.now() - start);
  }
  const cpu = process.cpuUsage(before);
  const gap = dual(plans.live) - plans.live.worth;
  if (gap !== 0) throw new Error(`not optimal any more: gap ${gap}`);
  const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))];
  table(`Exact repair after ${DROPOUTS} dropouts, dual = primal afterwards`, [
    {
      market: `${seekers} × ${vacancies}`,
      'p50 ms': quantile(times, 0.5).toFixed(3),
      'p99 ms': quantile(times, 0.99).toFixed(3),
      'mean CPU ms': ((cpu.user + cpu.system) / 1000 / DROPOUTS).toFixed(3),
      'moved, mean': (moved.reduce((a, b) => a + b, 0) / moved.length).toFixed(2),
      'moved, p99': quantile(moved, 0.99),
      'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    },
  ]);
}

function dual(live) {
  const own = live.ownPrices();
  let sum = 0;
  for (let node = 1; node < own.length; node++) sum += live.capacity[node] * own[node];
  for (let s = 0; s < live.graph.seekers; s++)
    if (live.present[s]) sum += live.bestProfit(s) - live.outside(s);
  return sum;
}
