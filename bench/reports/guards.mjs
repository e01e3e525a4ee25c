// What guarding people costs on the lists that are read most, with and without in the same run. First the very statements of one
// request through the runtime role, whose rows the policies choose, beside the same through a role they do not bind; then the whole
// guarded read over HTTP (session, permission, policies, masks, record of who looked) beside the bare query for the same page.
import { median, table } from '../lib/stage.mjs';
import { openRecorder } from '../http/statements.mjs';
import { policies } from '../http/protection.mjs';
import { apiProcess } from './api-process.mjs';
import { TODAY } from './generate.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
const BATCH = 10;

const READS = {
  'list of job seekers': {
    path: '/api/v1/seekers?limit=50',
    bare: `SELECT * FROM seeker ORDER BY id LIMIT 51`,
  },
  'list of placements': {
    path: '/api/v1/placements?limit=50',
    bare: `SELECT p.*, s.name, e.name AS employer, v.title FROM placement p JOIN seeker s ON s.id = p.seeker_id
           LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
           WHERE p.cooperation = 'napo-longgang' ORDER BY p.id LIMIT 51`,
  },
  'work list, overdue': {
    path: '/api/v1/worklist?section=overdue&limit=50',
    bare: `SELECT w.*, s.name FROM (SELECT * FROM work_item WHERE cooperation = 'napo-longgang' AND owner = 'bureau'
             AND due_on < '${TODAY}' ORDER BY due_on, placement_id LIMIT 51) w JOIN seeker s ON s.id = w.seeker_id`,
  },
};

export async function guards(stage, api, cookie, pool) {
  process.stdout.write('\n');
  await policies(stage, await recorded(stage, cookie));
  process.stdout.write('\n');
  const rows = [['', 'rows', 'guarded read, ms', 'bare query, ms', 'guarded / bare']];
  for (const [name, { path, bare }] of Object.entries(READS)) {
    const count = await read(api, cookie, path);
    const bareCount = (await pool.query(bare)).rows.length;
    if (count === 0 || Math.min(bareCount, 50) !== count)
      throw new Error(
        `${name}: ${count} rows guarded, ${bareCount} bare; the figures would not be of one page`,
      );
    const sides = {
      guarded: () => read(api, cookie, path),
      bare: () => pool.query(bare),
    };
    const times = { guarded: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const side of round % 2 ? ['guarded', 'bare'] : ['bare', 'guarded'])
        times[side].push(await timed(sides[side]));
    // the first rounds fill caches
    const [guarded, plain] = [median(times.guarded.slice(2)), median(times.bare.slice(2))];
    rows.push([name, count, guarded.toFixed(2), plain.toFixed(2), (guarded / plain).toFixed(2)]);
  }
  table(rows);
  process.stdout.write('\n');
}

async function recorded(stage, cookie) {
  const recorder = await openRecorder((env) => apiProcess({ ...stage.env, ...env }), cookie);
  try {
    const requests = {};
    for (const [name, { path }] of Object.entries(READS)) {
      await recorder.during({ method: 'GET', path });
      requests[name] = await recorder.during({ method: 'GET', path });
    }
    return requests;
  } finally {
    await recorder.close();
  }
}

async function read(api, cookie, path) {
  const answer = await fetch(`${api.baseUrl}${path}`, { headers: { cookie } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body.items.length;
}

async function timed(work) {
  const began = performance.now();
  for (let nth = 0; nth < BATCH; nth += 1) await work();
  return (performance.now() - began) / BATCH;
}
