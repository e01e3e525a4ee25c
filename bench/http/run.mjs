// Requests/s and CPU per request of a validated write and of a list page of the service, beside the same SQL statements in one
// transaction through raw Fastify + pg without validation, in the same run, interleaved. 16 connections, each side its own process.
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import pg from 'pg';
import { citizenNumber } from '../../test/support/ledgers/generator/identity.mjs';
import { freePort } from '../../scripts/lib/processes.mjs';
import { bureauLogin } from '../lib/client.mjs';
import { median, openStage, say, table } from '../lib/stage.mjs';
import { protection } from './protection.mjs';
import { recordStatements } from './statements.mjs';

const ROUNDS = 3;
const CONNECTIONS = 16;
const PERSONS = 5_000;
const TICKS_PER_SECOND = 100;

export async function run(args) {
  const [seconds, persons] = [Number(args[0] ?? 4), Number(args[1] ?? PERSONS)];
  const stage = await openStage('http');
  const api = await child('dist/main.js', stage.env);
  try {
    const cookie = await signedIn(stage);
    await register(api.baseUrl, cookie, persons);
    const anybody = await idOfSomebody(stage);
    const { search, person, reveal, ...statements } = await recordStatements(
      (env) => child('dist/main.js', { ...stage.env, ...env }),
      cookie,
      newPerson,
      {
        search: { method: 'POST', query: '/searches', body: { limit: 50, text: '陆小玲' } },
        person: { method: 'GET', query: `/${anybody}` },
        reveal: { method: 'POST', query: `/${anybody}/reveal`, body: { purpose: 'verify' } },
      },
    );
    const file = join(stage.dataDir, 'statements.json');
    writeFileSync(file, JSON.stringify({ ...statements, kept: await lastingIds(stage) }));
    const raw = await child(fileURLToPath(new URL('raw-server.mjs', import.meta.url)), {
      ...stage.env,
      STATEMENTS: file,
    });
    try {
      const list = { method: 'GET', path: '/api/v1/seekers?limit=50' };
      const write = { method: 'POST', path: '/api/v1/seekers', body: newPerson };
      const rows = [
        [
          '',
          'SQL statements',
          'req/s',
          'CPU ms/req',
          'raw req/s',
          'raw CPU ms/req',
          'ours / raw req/s',
          'ours / raw CPU',
        ],
      ];
      for (const [name, target, count] of [
        ['validated write', write, statements.write.length],
        [`list page of 50 in ${persons}`, list, statements.list.length],
      ]) {
        rows.push([name, count, ...(await sideBySide(target, seconds, cookie, api, raw))]);
      }
      table(rows);
    } finally {
      await raw.stop();
    }
    say('');
    await protection(stage, {
      [`list page of 50 in ${persons}`]: statements.list,
      'search by name, 50 of them': search,
      'one person': person,
      'reveal of a number, with its audit row': reveal,
    });
  } finally {
    await api.stop();
    await stage.close();
  }
}

async function sideBySide(target, seconds, cookie, api, raw) {
  const figures = { ours: [], raw: [] };
  for (const side of [api, raw]) await load(target, 1, cookie, side);
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.ours.push(await load(target, seconds, cookie, api));
    figures.raw.push(await load(target, seconds, cookie, raw));
  }
  const of = (side, what) => median(figures[side].map((each) => each[what]));
  const [rate, cpu, rawRate, rawCpu] = [
    of('ours', 'rate'),
    of('ours', 'cpuMs'),
    of('raw', 'rate'),
    of('raw', 'cpuMs'),
  ];
  return [
    Math.round(rate),
    cpu.toFixed(2),
    Math.round(rawRate),
    rawCpu.toFixed(2),
    (rate / rawRate).toFixed(2),
    (cpu / rawCpu).toFixed(2),
  ];
}

async function load({ method, path, body }, seconds, cookie, side) {
  const before = cpuSeconds(side.pid);
  const result = await autocannon({
    url: side.baseUrl,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method,
        path,
        headers: { cookie, 'content-type': 'application/json' },
        ...(body ? { setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) } : {}),
      },
    ],
  });
  const cpuMs = ((cpuSeconds(side.pid) - before) * 1000) / result.requests.total;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${side.baseUrl}${path}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  return { rate: result.requests.total / result.duration, cpuMs };
}

/** User and system time of a process. */
function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function child(script, env) {
  const port = await freePort();
  const process_ = spawn(process.execPath, [script], {
    env: { ...env, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const up = await fetch(`${baseUrl}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (attempt > 600 || process_.exitCode !== null) throw new Error(`${script} does not come up`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    baseUrl,
    pid: process_.pid,
    stop: () =>
      new Promise((resolve) => {
        process_.once('exit', resolve);
        process_.kill('SIGTERM');
      }),
  };
}

/** Ids that stay what they are when a request is repeated: who acts. */
async function lastingIds(stage) {
  const client = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await client.connect();
  const { rows } = await client.query('SELECT id FROM user_account UNION ALL SELECT id FROM organisation');
  await client.end();
  return rows.map((row) => row.id);
}

async function idOfSomebody(stage) {
  const client = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await client.connect();
  const { rows } = await client.query('SELECT id FROM seeker ORDER BY recorded_at LIMIT 1');
  await client.end();
  return rows[0].id;
}

/** A session of the demo's clerk of Napo. */
async function signedIn(stage) {
  const { name } = await bureauLogin(stage);
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await client.connect();
  await client.query(
    `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, proved_at)
     SELECT $1, id, app_now(), app_now(), app_now() FROM user_account WHERE name = $2`,
    [createHash('sha256').update(token).digest(), name],
  );
  await client.end();
  return `sid=${token}`;
}

let serial = 0;
/** Nobody yet registered; the area code of the number does not exist. */
function newPerson() {
  serial += 1;
  const year = 1960 + (serial % 40);
  const month = 1 + (Math.floor(serial / 40) % 12);
  const day = 1 + (Math.floor(serial / 480) % 28);
  const sequence = Math.floor(serial / 13_440) % 1000;
  const birth = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return {
    idNumber: citizenNumber('999026', birth, sequence),
    name: '陆小玲',
    areaCode: '451026100',
    education: 'lower-secondary',
    skills: ['缝纫'],
    contacts: [{ kind: 'own', phone: `12${String(100_000_000 + serial).slice(-9)}` }],
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'phone',
  };
}

async function register(baseUrl, cookie, persons) {
  const lanes = Array.from({ length: CONNECTIONS }, async (_, lane) => {
    for (let at = lane; at < persons; at += CONNECTIONS) {
      const answer = await fetch(`${baseUrl}/api/v1/seekers`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-request-id': randomUUID() },
        body: JSON.stringify(newPerson()),
      });
      if (answer.status !== 201)
        throw new Error(`registration answered ${answer.status}: ${await answer.text()}`);
    }
  });
  await Promise.all(lanes);
  say(`${persons} persons registered`);
}
