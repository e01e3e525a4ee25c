// The 20 best posts for one person: the index, a naive scan over columns, and the same question as one PostgreSQL query.
import { load } from './compiled.mjs';
import { openMarket } from './instance.mjs';
import { askPostgres } from './postgres-peer.mjs';
import { table } from './table.mjs';

const DOMAIN = 'src/modules/matching/domain';
const K = 20;

export async function topTwenty([seekers, vacancies], seed, people) {
  const { Search } = await load(`${DOMAIN}/index/search.js`);
  const { AskerReader } = await load(`${DOMAIN}/solver/asker-table.js`);
  const { seededRandom } = await load(`${DOMAIN}/testing/random.js`);
  const { makeSeekers } = await load('bench/match/market.js');
  const market = await openMarket({ seekers, vacancies, seed });
  const { index, table: askers } = market;
  const search = new Search(index);
  const reader = new AskerReader(askers);
  const random = seededRandom(seed);
  let differences = 0;
  for (const priced of [false, true]) {
    index.setPrices([
      Int32Array.from({ length: index.slots }, () => (priced ? Math.floor(random() * 5000) : 0)),
    ]);
    for (let s = 0; s < people; s++) differences += compare(index, search, reader.read(s));
  }
  index.setPrices([new Int32Array(index.slots)]);
  const asked = Array.from({ length: 2000 }, (_, i) => Math.floor((i * seekers) / 2000));
  for (const s of asked) search.run(reader.read(s), 0, K);
  const times = asked.map((s) => timed(() => search.run(reader.read(s), 0, K)));
  const naive = asked.slice(0, 200).map((s) => timed(() => naiveTop(index, search, reader.read(s))));
  const facts = [];
  for (const seeker of makeSeekers({ seekers, vacancies, seed })) if (facts.push(seeker) === 60) break;
  const postgres = await askPostgres(market.vacancies, facts, (seeker) => index.top(seeker, K));
  const p50 = quantile(times, 0.5);
  const row = (who, list, note) => ({
    who,
    'p50 ms': quantile(list, 0.5).toFixed(4),
    'p99 ms': quantile(list, 0.99).toFixed(4),
    'against the index': `${(quantile(list, 0.5) / p50).toFixed(0)}×`,
    note,
  });
  const rows = [
    row('index', times, `${differences} differences to the scan, ${people} people, with and without prices`),
  ];
  rows.push(row('naive scan', naive, 'same tables, no bounds'));
  if (postgres.times) rows.push(row('PostgreSQL', postgres.times, postgres.note));
  else process.stdout.write(`PostgreSQL not measured: ${postgres.note}\n`);
  table(`20 best of ${vacancies} posts for one person (wall)`, rows);
  if (differences > 0) throw new Error(`${differences} differences`);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))];

function naiveTop(index, search, asker) {
  const best = [];
  for (let slot = 0; slot < index.slots; slot++) {
    if (!index.joint.taken[slot] || !search.allowedAt(asker, slot)) continue;
    const value = search.valueAt(asker, 0, slot);
    if (best.length === K && !before(index, value, slot, best[K - 1])) continue;
    let at = best.length < K ? best.push(null) - 1 : K - 1;
    for (; at > 0 && before(index, value, slot, best[at - 1]); at--) best[at] = best[at - 1];
    best[at] = { value, slot };
  }
  return best;
}

const before = (index, value, slot, other) =>
  value > other.value || (value === other.value && index.lottery[slot] < index.lottery[other.slot]);

function compare(index, search, asker) {
  const expected = naiveTop(index, search, asker);
  const found = search.run(asker, 0, K);
  if (found !== expected.length) return 1;
  return expected.some(({ value, slot }, i) => search.value[i] !== value || search.slot[i] !== slot) ? 1 : 0;
}
