// The story told while its processes are killed and its queue is wiped, and what must hold of it afterwards.
import assert from 'node:assert/strict';
import pg from 'pg';
import { Redis } from 'ioredis';
import { startEmbedded } from '../../../scripts/lib/embedded-postgres.mjs';
import { watchRedis } from './queue-watch.mjs';
import { OPEN, Replay, runUnderKills } from './replay.mjs';

const LONG = process.env.TEST_LONG === '1';
const KILLS = LONG ? 40 : 6;
const EVERY_MS = LONG ? 2_500 : 5_000;

/**
 * Begins at once. `told` comes with how the run ended and how many kills there were.
 * @param secret texts that may pass through no queue
 */
export function tellUnderKills(backend, { ledgers = OPEN, secret = [] } = {}) {
  const redisUrl = backend === 'redis' ? redisOfItsOwn() : undefined;
  const replay = new Replay({ redisUrl, ledgers });
  const queue = redisUrl ? watchRedis(redisUrl, secret) : undefined;
  queue?.catch(() => undefined);
  const told = runUnderKills(replay, {
    kills: KILLS,
    everyMs: EVERY_MS,
    wipeQueue: () => (redisUrl ? wipeRedis(redisUrl) : wipePostgres(replay)),
  });
  told.catch(() => undefined);
  return { replay, told, queue, atLeast: Math.min(KILLS, 4) };
}

/** The second database of the run's Redis: what is wiped there is nobody else's. */
function redisOfItsOwn() {
  assert.ok(process.env.TEST_REDIS_URL, 'TEST_REDIS_URL is set by the test command');
  const url = new URL(process.env.TEST_REDIS_URL);
  url.pathname = '/1';
  return url.href;
}

export async function holdsInvariants(replay) {
  const { checkInvariants } = await import('../../../dist/composition/invariants.js');
  const embedded = await serverOf(replay);
  try {
    assert.deepEqual(await checkInvariants(embedded.urls.app), []);
    await withClient(embedded, async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT count(*) FROM outbox WHERE done_at IS NULL)::int AS open,
                (SELECT count(*) FROM (SELECT 1 FROM inbox GROUP BY consumer, effect_key HAVING count(*) > 1) twice)::int AS twice`,
      );
      assert.deepEqual(rows, [{ open: 0, twice: 0 }]);
    });
  } finally {
    await embedded.stop();
  }
}

/** The server of a running replay belongs to its launcher; this only visits. */
async function wipePostgres(replay) {
  const embedded = await serverOf(replay);
  await withClient(embedded, (client) => client.query('DELETE FROM bullmq.job'));
  if (!embedded.shared) embedded.release();
}

async function wipeRedis(url) {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  await redis.flushdb();
  redis.disconnect();
}

const serverOf = ({ dataDir }) => startEmbedded({ dataDir, supervise: false, report: () => undefined });

async function withClient(embedded, work) {
  const client = new pg.Client({ connectionString: embedded.urls.superuser });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
