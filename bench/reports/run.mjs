// Work lists and report lists at 16 concurrent readers, and a month's indicators, beside the same questions as plain SQL
// (superuser, no row-level security, no names) in the same run; at the full size and at a tenth: npm run bench -- reports [seekers]
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { apiProcess } from './api-process.mjs';
import { generate, ids, TODAY } from './generate.mjs';
import { guards } from './guards.mjs';
import { sessionOf } from '../lib/sessions.mjs';
import { openStage, say, table } from '../lib/stage.mjs';

const FULL = 200_000;
const READERS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const MONTH = { from: '2026-04-01', to: '2026-04-30', asOf: TODAY };

export async function run(args) {
  const sizes = args[0] ? [Number(args[0])] : [FULL / 10, FULL];
  for (const seekers of sizes) await atSize(seekers);
}

async function atSize(seekers) {
  const stage = await openStage('reports');
  const db = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await db.connect();
  try {
    const began = performance.now();
    const made = await generate(db, { seekers, placements: seekers / 2 });
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `\n${made.seekers} seekers, ${made.placements} placements, ${made.followUps} follow-ups, made in ${took} s`,
    );
    say(await steps(stage, db));
    const cookies = await signIn(db);
    const api = await apiProcess(stage.env);
    const pool = new pg.Pool({ connectionString: stage.embedded.urls.superuser, max: READERS });
    try {
      const rows = [
        ['', 'rows', 'p50 ms', 'p95 ms', 'SQL p50 ms', 'SQL p95 ms', 'database CPU ms', 'its SQL', 'load'],
      ];
      // The service has just begun: its code is compiled and its connections are opened before anything is measured.
      await readers(() => askOf(api, cookies.bureau, '/api/v1/worklist?section=overdue&limit=50'), pool);
      await guards(stage, api, cookies.bureau, pool);
      for (const [role, plain] of Object.entries(PLAIN)) {
        const headers = { cookie: cookies[role] };
        // Of a clinic's steps none waits for others.
        for (const section of role === 'clinic' ? ['overdue'] : ['overdue', 'waiting'])
          rows.push(
            await beside(
              `${role}: ${section}, page of 50`,
              api,
              headers,
              `/api/v1/worklist?section=${section}&limit=50`,
              pool,
              plain.list(section),
            ),
          );
        rows.push(
          await beside(`${role}: counts`, api, headers, '/api/v1/worklist/counts', pool, plain.counts),
        );
      }
      const { run, took, sql } = await month(api, cookies.bureau, db);
      for (const code of [
        'I1',
        'I1.starts',
        'I5.3months',
        'I6.D30.matured',
        'funnel.invited',
        'I8.boarded',
        'checks.notInsuredAfter30Days',
      ])
        rows.push(
          await beside(
            `report list ${code}, page of 50`,
            api,
            { cookie: cookies.bureau },
            `/api/v1/reports/runs/${run.id}/list?limit=50&code=${code}`,
            pool,
            [
              `SELECT value, members[1:51] FROM report_figure WHERE run_id = '${run.id}' AND code = '${code}'`,
            ],
          ),
        );
      table(rows);
      say(
        `indicators of a month, all lists kept: ${took} ms (plain SQL for I1 alone: ${sql} ms); ${run.figures.length} figures`,
      );
    } finally {
      await pool.end();
      await api.stop();
    }
  } finally {
    await db.end();
    await stage.close();
  }
}

/** Fills the work list the way the service does after an upgrade. */
async function steps(stage, db) {
  const { dataSourceOptions, UnitOfWork } = await import('../../dist/platform/database/index.js');
  const { systemActor } = await import('../../dist/platform/access/index.js');
  const { KeepNextSteps } =
    await import('../../dist/modules/worklists/application/keep-next-steps.service.js');
  const { ReviewSteps } = await import('../../dist/modules/worklists/index.js');
  const { StepFactsRepository } =
    await import('../../dist/modules/worklists/persistence/step-facts.repository.js');
  const { WorkItemsRepository } =
    await import('../../dist/modules/worklists/persistence/work-items.repository.js');
  const source = await new DataSource(dataSourceOptions(stage.env.DATABASE_URL, 'app_rt', 2)).initialize();
  try {
    const uow = new UnitOfWork(source);
    const [facts, items] = [new StepFactsRepository(), new WorkItemsRepository()];
    const review = new ReviewSteps(uow, facts, items, new KeepNextSteps(uow, facts, items));
    const started = performance.now();
    const done = await review.lagging(systemActor(['*'], 'bench'));
    await review.compactTally(systemActor(['*'], 'bench'));
    const seconds = (performance.now() - started) / 1000;
    await db.query('VACUUM ANALYZE work_item');
    await db.query('VACUUM ANALYZE work_tally');
    return `${done} next steps worked out anew in ${seconds.toFixed(1)} s`;
  } finally {
    await source.destroy();
  }
}

const day = (section, owner) =>
  section === 'waiting' ? `owner <> '${owner}'` : `owner = '${owner}' AND due_on < '${TODAY}'`;
const plain = (owner, scope) => ({
  list: (section) => [
    `SELECT w.*, s.name FROM (SELECT * FROM work_item WHERE ${scope} AND ${day(section, owner)} ORDER BY due_on, placement_id LIMIT 51) w JOIN seeker s ON s.id = w.seeker_id`,
  ],
  counts: [
    `SELECT count(*) FILTER (WHERE owner = '${owner}' AND due_on < '${TODAY}'), count(*) FILTER (WHERE owner = '${owner}' AND due_on = '${TODAY}'),
            count(*) FILTER (WHERE owner = '${owner}' AND due_on > '${TODAY}'), count(*) FILTER (WHERE owner <> '${owner}') FROM work_item WHERE ${scope}`,
  ],
});
const EMPLOYER = ids.employer(7);
const PLAIN = {
  bureau: plain('bureau', `cooperation = 'napo-longgang'`),
  caseworker: plain('caseworker', `town_code = '451026100'`),
  station: plain(
    'station',
    `employer_id = ANY(ARRAY[${Array.from({ length: 12 }, (_, n) => ids.employer(n + 1)).join(', ')}])`,
  ),
  employer: plain('employer', `employer_id = ${EMPLOYER}`),
  clinic: plain('clinic', `clinic_id = ${ids.clinic(1)}`),
};

/** @returns how many rows came, blank for counts */
async function askOf(api, cookie, path) {
  const answer = await fetch(`${api.baseUrl}${path}`, { headers: { cookie } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body.items?.length ?? '';
}

async function beside(name, api, headers, path, pool, statements) {
  const ask = () => askOf(api, headers.cookie, path);
  const rows = await ask();
  const sql = async () => {
    for (const one of statements) await pool.query(one);
  };
  await sql();
  const ours = await readers(ask, pool);
  const load = loadavg()[0].toFixed(1);
  const theirs = await readers(sql, pool);
  if (rows === 0) throw new Error(`${name}: the list is empty, its figure says nothing`);
  return [name, rows, ...ours.times, ...theirs.times, ours.cpu, theirs.cpu, load];
}

/**
 * Sixteen readers, each asking again as soon as it is answered.
 * @returns median and 95th percentile, ms; and what one answer cost the database in CPU time, which other people's load on
 *   the machine changes least
 */
async function readers(work, pool) {
  const times = [];
  const { rows } = await pool.query(`SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'`);
  const before = cpuOf(rows);
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      while (performance.now() < until) {
        const started = performance.now();
        await work();
        times.push(performance.now() - started);
      }
    }),
  );
  const cpu = cpuOf(rows) - before;
  times.sort((a, b) => a - b);
  return {
    times: [0.5, 0.95].map((share) => times[Math.floor(times.length * share)].toFixed(1)),
    cpu: Number.isNaN(cpu) ? '' : (cpu / times.length).toFixed(1),
  };
}

/** CPU time of processes so far, ms; not a number where the system does not tell. */
function cpuOf(processes) {
  let ticks = 0;
  for (const { pid } of processes) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      return NaN;
    }
  }
  return ticks * 10;
}

async function month(api, cookie, db) {
  const headers = { cookie, 'content-type': 'application/json' };
  const started = performance.now();
  const answer = await fetch(`${api.baseUrl}/api/v1/reports/runs`, {
    method: 'POST',
    headers,
    body: JSON.stringify(MONTH),
  });
  const run = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(run));
  const took = Math.round(performance.now() - started);
  const from = performance.now();
  await db.query(
    `SELECT count(DISTINCT p.seeker_id) FROM placement p JOIN seeker s ON s.id = p.seeker_id
     WHERE p.cooperation = 'napo-longgang' AND p.started_on BETWEEN $1 AND $2 AND p.start_confirmed_on <= $3`,
    [MONTH.from, MONTH.to, MONTH.asOf],
  );
  return { run, took, sql: Math.round(performance.now() - from) };
}

/** One user of each role. */
async function signIn(db) {
  const one = (...who) => sessionOf(db, ...who);
  const watched = Array.from({ length: 12 }, (_, n) => ids.employer(n + 1));
  return {
    bureau: await one('bureau', 'source-bureau', '451026'),
    caseworker: await one('caseworker', 'township-office', '451026100', { areas: ['451026100'] }),
    station: await one('station', 'station', '440307', { employers: watched }),
    employer: await one('employer', 'company', '440307', { employer: EMPLOYER }),
    clinic: await one('clinic', 'clinic', '451026', { clinic: ids.clinic(1) }),
  };
}
