// What protecting people costs where it is read most: the statements of one request through the runtime role, whose rows the
// policies choose, beside the same statements through a role the policies do not bind; and what sealing and finding a number costs.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { blindIndex, open, seal } from '../../dist/platform/crypto/index.js';
import { median, table } from '../lib/stage.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
const BATCH = 20;
const NUMBERS = 20_000;

/** @param requests the recorded statements of each request, by what it is called */
export async function protection(stage, requests) {
  await policies(stage, requests);
  process.stdout.write('\n');
  table([['', 'µs each', 'in the clear, µs'], ...numbers()]);
}

/** The same statements with the row-level policies and without, medians. */
export async function policies(stage, requests) {
  const sides = {};
  for (const [name, url] of [
    ['bound', stage.embedded.urls.app],
    ['free', stage.embedded.urls.superuser],
  ]) {
    sides[name] = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
    await sides[name].connect();
  }
  const rows = [['', 'statements', 'with policies, ms', 'without, ms', 'with / without']];
  try {
    for (const [name, statements] of Object.entries(requests)) {
      const figures = { bound: [], free: [] };
      for (let round = 0; round < ROUNDS; round += 1)
        for (const side of round % 2 ? ['bound', 'free'] : ['free', 'bound'])
          figures[side].push(await timed(sides[side], statements));
      // the first rounds fill caches
      const [bound, free] = [median(figures.bound.slice(2)), median(figures.free.slice(2))];
      rows.push([name, statements.length, bound.toFixed(2), free.toFixed(2), (bound / free).toFixed(2)]);
    }
  } finally {
    for (const client of Object.values(sides)) await client.end();
  }
  table(rows);
}

async function timed(client, statements) {
  const began = performance.now();
  for (let nth = 0; nth < BATCH; nth += 1)
    for (const { text, values } of statements) await client.query(text, values.map(revive));
  return (performance.now() - began) / BATCH;
}

const revive = (value) => {
  if (Array.isArray(value)) return value.map(revive);
  return value !== null && typeof value === 'object' && 'hex' in value
    ? Buffer.from(value.hex, 'hex')
    : value;
};

function numbers() {
  const [key, place, number] = [randomBytes(32), 'seeker.id_number:00000000', '999026199308220029'];
  const sealed = seal(key, number, place);
  const each = (work) => {
    for (let nth = 0; nth < NUMBERS / 10; nth += 1) work();
    const began = performance.now();
    for (let nth = 0; nth < NUMBERS; nth += 1) work();
    return ((performance.now() - began) * 1_000) / NUMBERS;
  };
  const plain = each(() => Buffer.from(number).toString());
  return [
    ['a number sealed', () => seal(key, number, place)],
    ['a number opened', () => open(key, sealed, place)],
    ['its blind index', () => blindIndex(key, 'seeker.id_number', number)],
  ].map(([name, work]) => [name, each(work).toFixed(1), plain.toFixed(2)]);
}
