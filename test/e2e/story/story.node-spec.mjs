// The main job from end to end, as `npm run demo` does it: the county's workbooks go in, every figure comes out right, and
// neither killed processes nor a wiped queue change one of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { Redis } from 'ioredis';
import { startEmbedded } from '../../../scripts/lib/embedded-postgres.mjs';
import { bureauJourney, importJourney, screensOf, startBrowser, subsidyJourney, whenUp } from './console.mjs';
import { fairDayJourney } from './console-desk.mjs';
import { callsJourney, escortJourney } from './console-field.mjs';
import { filesHolding } from './files-on-disk.mjs';
import { OPEN, Replay, runUnderKills } from './replay.mjs';

const truth = JSON.parse(readFileSync(join(OPEN, 'truth.json'), 'utf8'));
const LONG = process.env.TEST_LONG === '1';
const KILLS = LONG ? 40 : 6;
const EVERY_MS = LONG ? 2_500 : 5_000;

describe('the story of the open ledgers', () => {
  const replay = new Replay();
  after(() => replay.remove());
  let first;

  it('ends with all ten assertions true', async () => {
    const { code, said } = await replay.run();
    assert.equal(code, 0, said.slice(-3_000));
    first = replay.result();
    assert.deepEqual(
      first.assertions.map(({ n, ok }) => ({ n, ok })),
      Array.from({ length: 10 }, (_, index) => ({ n: index + 1, ok: true })),
    );
    const values = Object.fromEntries(first.assertions.map(({ n, value }) => [n, value]));
    for (const { n, value } of truth.expected.assertions)
      assert.deepEqual(values[n], value, `assertion ${n}`);
  });

  it('reports the figures the scenario expects', () => {
    assert.deepEqual(numbersOnly(first.figures, truth.expected), numbersOnly(truth.expected, truth.expected));
  });

  it('takes each file as its truth says', () => {
    for (const [name, file] of Object.entries(truth.files)) {
      const got = first.files[name];
      assert.ok(got, `${name} is in the result`);
      const count = (action) => file.rows.filter(({ a }) => a === action).length;
      assert.deepEqual(
        { imported: got.imported, merged: got.merged, dataRows: got.dataRows },
        { imported: count('import'), merged: count('merge'), dataRows: file.rows.length },
        name,
      );
    }
  });

  it('starts again in seconds and changes nothing', async () => {
    const began = performance.now();
    const { code, said } = await replay.run();
    assert.equal(code, 0, said.slice(-3_000));
    assert.deepEqual(replay.result(), first);
    assert.ok(performance.now() - began < 60_000);
  });

  it('leaves no ID number in plain text on the disk', async () => {
    const ids = Object.values(truth.files).flatMap(({ rows }) => rows.flatMap(({ id }) => (id ? [id] : [])));
    assert.ok(ids.length > 2_000);
    assert.deepEqual(filesHolding(replay.dataDir, [...new Set(ids)]), []);
  });

  it('holds every invariant', () => holdsInvariants(replay));

  it('is shown by the console to each group, on a desk and on a phone', async () => {
    const running = replay.start({ stay: true });
    const browser = await startBrowser();
    try {
      const up = await whenUp(running);
      await bureauJourney(browser, up);
      await subsidyJourney(browser, up);
      await importJourney(browser, up, join(OPEN, '08-2017年上岗台账.xlsx'));
      await screensOf(browser, up, {
        as: 'employer',
        paths: ['/answers', '/arrivals', '/work', '/vacancies', '/placements'],
        appearance: 'dark',
      });
      await screensOf(browser, up, {
        as: 'chengxiang',
        paths: ['/m/today', '/work', '/m/people', '/placements'],
        screen: 'phone',
      });
      await screensOf(browser, up, { as: 'clinic', paths: ['/clinic'] });
      await callsJourney(browser, up);
      await escortJourney(browser, up);
      await fairDayJourney(browser, up);
    } finally {
      await browser.close();
      running.child.kill('SIGTERM');
      await running.ended;
    }
  });

  for (const backend of ['postgres', 'redis']) {
    it(`comes to the same under kills and a wiped queue (${backend})`, async () => {
      const redisUrl = backend === 'redis' ? process.env.TEST_REDIS_URL : undefined;
      if (backend === 'redis') assert.ok(redisUrl, 'TEST_REDIS_URL is set by the test command');
      const troubled = new Replay({ redisUrl });
      try {
        const { code, said, killed } = await runUnderKills(troubled, {
          kills: KILLS,
          everyMs: EVERY_MS,
          wipeQueue: () => (redisUrl ? wipeRedis(redisUrl) : wipePostgres(troubled)),
        });
        assert.equal(code, 0, said.slice(-3_000));
        assert.ok(killed >= Math.min(KILLS, 4), `only ${killed} kills`);
        const { figures, files, assertions } = troubled.result();
        assert.deepEqual(
          { figures, files, assertions },
          { figures: first.figures, files: first.files, assertions: first.assertions },
        );
        await holdsInvariants(troubled);
      } finally {
        troubled.remove();
      }
    });
  }
});

/** Parts of the expectation that are sentences or lists of people, not figures. */
const NOT_FIGURES = new Set(['assertions', 'mustBeBlocked', 'invariants']);

/** The part of a figure tree that `shape` has as numbers; lists of people count as their length. */
function numbersOnly(value, shape) {
  if (typeof shape === 'number') return typeof value === 'number' ? value : undefined;
  if (Array.isArray(shape))
    return shape.every((entry) => typeof entry === 'string')
      ? Array.isArray(value)
        ? value.length
        : value
      : undefined;
  if (!shape || typeof shape !== 'object') return undefined;
  const entries = Object.entries(shape)
    .filter(([name]) => !NOT_FIGURES.has(name))
    .map(([name, inner]) => [name, numbersOnly(value?.[name], inner)])
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

async function onDatabase(replay, work) {
  const embedded = await startEmbedded({
    dataDir: replay.dataDir,
    supervise: false,
    report: () => undefined,
  });
  const client = new pg.Client({ connectionString: embedded.urls.superuser });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client, embedded);
  } finally {
    await client.end();
    await embedded.stop();
  }
}

async function holdsInvariants(replay) {
  const { checkInvariants } = await import('../../../dist/composition/invariants.js');
  await onDatabase(replay, async (client, embedded) => {
    assert.deepEqual(await checkInvariants(embedded.urls.app), []);
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM outbox WHERE done_at IS NULL)::int AS open,
              (SELECT count(*) FROM (SELECT 1 FROM inbox GROUP BY consumer, effect_key HAVING count(*) > 1) twice)::int AS twice`,
    );
    assert.deepEqual(rows, [{ open: 0, twice: 0 }]);
  });
}

/** The server of a running replay belongs to its launcher; this only visits. */
async function wipePostgres(replay) {
  const embedded = await startEmbedded({
    dataDir: replay.dataDir,
    supervise: false,
    report: () => undefined,
  });
  const client = new pg.Client({ connectionString: embedded.urls.superuser });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('DELETE FROM bullmq.job');
  await client.end();
  if (!embedded.shared) embedded.release();
}

async function wipeRedis(url) {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  await redis.flushall();
  redis.disconnect();
}
