import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startThrowawayRedis } from '../../../../scripts/lib/throwaway.mjs';
import { DeadLetters, OutboxExecutor } from '../../../../src/platform/queue/index.js';
import { openTestDatabase, type TestDatabase } from '../../../support/harness/index.js';
import {
  errorsOf,
  makeMarkTable,
  MarkSlowly,
  type MarkWorker,
  type MarkWorkerOptions,
  slowMarkWork,
  startMarkWorker,
  worstLateness,
} from './marks.js';
import { SwallowingProxy } from './swallowing-proxy.js';

/** The sweeper looks after 2 s, each half second; the rest is for a busy machine. */
const LATE_WITHOUT_QUEUE_S = 8;

let database: TestDatabase;
const running = new Set<MarkWorker>();
beforeAll(async () => {
  database = await openTestDatabase('queue_loss');
  await makeMarkTable(database);
});
afterEach(async () => {
  await Promise.all([...running].map((worker) => worker.stop()));
  running.clear();
  await database.sql(`DELETE FROM queue_health`);
});
afterAll(() => database.drop());

async function start(options: MarkWorkerOptions = {}): Promise<MarkWorker> {
  const worker = await startMarkWorker(database, options);
  running.add(worker);
  return worker;
}

interface Redis {
  readonly url: string;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}
async function openRedis(): Promise<Redis> {
  const directory = mkdtempSync(join(tmpdir(), 'shanggang-redis-'));
  const server = await startThrowawayRedis(directory);
  const pid = Number(readFileSync(join(directory, 'redis.pid'), 'utf8'));
  return {
    url: server.url,
    kill: (signal) => process.kill(pid, signal),
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** How many of these were done through the queue: sooner than the sweeper would look. */
async function doneByQueue(keys: readonly string[]): Promise<number> {
  const rows = await database.sql(
    `SELECT FROM outbox WHERE effect_key = ANY($1) AND done_at < dispatched_at + interval '2 s'`,
    [keys],
  );
  return rows.length;
}

describe.each(['postgres', 'redis'] as const)('a path to %s that swallows packets', (backend) => {
  let redis: Redis | undefined;
  let proxy: SwallowingProxy;
  let env: Record<string, string>;
  beforeEach(async () => {
    redis = backend === 'redis' ? await openRedis() : undefined;
    const target = new URL(redis?.url ?? database.appUrl);
    proxy = new SwallowingProxy({ host: target.hostname, port: Number(target.port) });
    target.port = String(await proxy.listen());
    env = redis ? { REDIS_URL: target.href } : { DATABASE_URL: target.href };
  });
  afterEach(async () => {
    await Promise.all([...running].map((worker) => worker.stop()));
    running.clear();
    proxy.close();
    await redis?.stop();
  });
  /** The queue's own connections, not those of the transactions. */
  const swallowQueue = (): number => proxy.swallow(backend === 'redis' ? '' : 'bullmq');

  const settledByQueue = async (worker: MarkWorker): Promise<number> => {
    const keys = await worker.emit(3);
    expect(await errorsOf(database, keys)).toEqual([]);
    return doneByQueue(keys);
  };

  it('is noticed by the watchdog, which connects anew; meanwhile nothing is lost', async () => {
    const worker = await start({ env });
    await settledByQueue(worker);
    expect(await settledByQueue(worker)).toBe(3);
    expect(swallowQueue()).toBeGreaterThan(0);
    const during = await worker.emit(5);
    expect(await errorsOf(database, during)).toEqual([]);
    expect(await worstLateness(database, during)).toBeLessThan(LATE_WITHOUT_QUEUE_S);
    const deadline = Date.now() + 20_000;
    while ((await settledByQueue(worker)) < 3) expect(Date.now()).toBeLessThan(deadline);
  });

  it('would otherwise stay dead: with the watchdog asleep the queue does not come back', async () => {
    const worker = await start({ env, watch: { silenceMs: 1e9, ownSilenceMs: 1e9 } });
    await settledByQueue(worker);
    swallowQueue();
    expect(await settledByQueue(worker)).toBe(0);
    expect(await settledByQueue(worker)).toBe(0);
  });
});

describe('the watchdog', () => {
  it('leaves a healthy queue alone and tells its pulse', async () => {
    await start();
    await sleep(3_000);
    const pulse = await database.sql<{ queue: string; seconds: number }>(
      `SELECT queue, extract(epoch FROM clock_timestamp() - max(seen_at))::float AS seconds FROM queue_health GROUP BY queue`,
    );
    expect(pulse).toHaveLength(8);
    expect(Math.max(...pulse.map((row) => row.seconds))).toBeLessThan(2);
  });
});

describe('a queue that is gone', () => {
  it('Redis was never started: every effect is applied, none late', async () => {
    const worker = await start({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    const keys = await worker.emit(30);
    expect(await errorsOf(database, keys)).toEqual([]);
    expect(await worstLateness(database, keys)).toBeLessThan(LATE_WITHOUT_QUEUE_S);
  });

  it.each(['SIGKILL', 'SIGSTOP'] as const)('Redis got %s: the same', async (signal) => {
    const redis = await openRedis();
    const worker = await start({ env: { REDIS_URL: redis.url } });
    expect(await errorsOf(database, await worker.emit(3))).toEqual([]);
    redis.kill(signal);
    const keys = await worker.emit(30);
    expect(await errorsOf(database, keys)).toEqual([]);
    expect(await worstLateness(database, keys)).toBeLessThan(LATE_WITHOUT_QUEUE_S);
    if (signal === 'SIGSTOP') redis.kill('SIGCONT');
    await worker.stop();
    running.delete(worker);
    await redis.stop();
  });

  it('is wiped again and again while work comes in', async () => {
    const worker = await start();
    const keys: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      keys.push(...(await worker.emit(10)));
      await sleep(60);
      await database.sql(`DELETE FROM bullmq.job`);
    }
    expect(await errorsOf(database, keys)).toEqual([]);
    expect(await worstLateness(database, keys)).toBeLessThan(LATE_WITHOUT_QUEUE_S);
  });
});

describe('a worker that dies', () => {
  it('in the middle of heavy work: another goes on where it was, once its lease has run out', async () => {
    MarkSlowly.begun = 0;
    MarkSlowly.stopAt = 4;
    const first = await start();
    const [key] = await first.emit(1, slowMarkWork.topic);
    const steps = async (): Promise<number> =>
      (await database.sql(`SELECT FROM mark WHERE effect_key LIKE $1`, [`${key}#%`])).length;
    while ((await steps()) < 4) await sleep(20);
    await sleep(200);
    const second = await start();
    await sleep(1_500);
    expect({ begun: MarkSlowly.begun, steps: await steps() }).toEqual({ begun: 1, steps: 4 });
    await database.sql(
      `UPDATE outbox SET lease_until = clock_timestamp() - interval '1 s', dispatched_at = clock_timestamp() - interval '1 min'
       WHERE effect_key = $1`,
      [key],
    );
    const deadline = Date.now() + 20_000;
    while (
      (await database.sql(`SELECT FROM outbox WHERE effect_key = $1 AND done_at IS NULL`, [key])).length > 0
    ) {
      expect(Date.now()).toBeLessThan(deadline);
      await sleep(50);
    }
    expect({ begun: MarkSlowly.begun, steps: await steps() }).toEqual({ begun: 2, steps: 10 });
    // It was only frozen, and now goes on: it no longer holds the row, and adds nothing.
    MarkSlowly.wake();
    await sleep(300);
    expect({ begun: MarkSlowly.begun, steps: await steps() }).toEqual({ begun: 2, steps: 10 });
    expect(second.uow).toBeDefined();
  });

  it('again and again at the same effect: it is tried alone, then given up, shown, and opened again by an operator', async () => {
    const worker = await start({ watch: { tickMs: 60_000 } });
    const letters = new DeadLetters(worker.uow);
    const executor = worker.get(OutboxExecutor);
    const key = `mark:poison`;
    // As two dead workers left it.
    await database.sql(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, attempt, unanswered, dispatched_at, lease_until)
       VALUES ($1, 'mark', '{}', 'poison', 2, 2, clock_timestamp(), clock_timestamp() + interval '1 hour')`,
      [key],
    );
    const [row] = await database.sql<{ id: number }>(`SELECT id FROM outbox WHERE effect_key = $1`, [key]);
    await database.sql(`UPDATE outbox SET lease_until = NULL, unanswered = 5 WHERE id = $1`, [row!.id]);
    await executor.execute(row!.id);
    expect(await letters.list()).toEqual([]);
    await executor.execute(row!.id, { suspects: true });
    expect(await letters.list()).toMatchObject([
      { id: row!.id, topic: 'mark', effectKey: key, lastError: 'no outcome after many attempts' },
    ]);
    await expect(letters.replay(row!.id + 1, 'op', 'wrong number')).rejects.toMatchObject({
      code: 'NO_DEAD_LETTER',
    });
    await letters.replay(row!.id, 'op', 'memory was raised');
    expect(await errorsOf(database, [key])).toEqual([]);
    expect(await letters.list()).toEqual([]);
    expect(await database.sql(`SELECT outbox_id, actor, reason FROM outbox_replay`)).toEqual([
      { outbox_id: row!.id, actor: 'op', reason: 'memory was raised' },
    ]);
  });
});
