// Jobs/s of outbox + dispatcher + executor with a handler that writes one row, beside bare BullMQ (addBulk + process) on the
// same backend in the same run: once with an empty handler, once writing the same row. Both backends where redis-server is.
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { PlatformModule } from '../../dist/composition/platform.module.js';
import { systemActor } from '../../dist/platform/access/index.js';
import { loadConfig } from '../../dist/platform/config/index.js';
import { UnitOfWork } from '../../dist/platform/database/index.js';
import { createQueueBackend, defineJob, JobProcessor, QueueModule } from '../../dist/platform/queue/index.js';
import { startThrowawayRedis } from '../../scripts/lib/throwaway.mjs';
import { median, openStage, rate, say, table } from '../lib/stage.mjs';

const ROUNDS = 3;
const BATCH = 200;
/** As the worker's light queues have it. */
const CONCURRENCY = 4;
const INSERT = 'INSERT INTO bench_mark (effect_key) VALUES ($1)';

const benchWork = defineJob('bench-mark', 'offers');
class WriteMark {
  apply(tx, { effectKey }) {
    return tx.execute(INSERT, [effectKey]);
  }
}
JobProcessor(benchWork)(WriteMark);
class BenchModule {}

export async function run(args) {
  const effects = Number(args[0] ?? 5_000);
  const stage = await openStage('queue');
  try {
    await onServer(stage, async (client) => {
      await client.query('CREATE TABLE bench_mark (effect_key text NOT NULL)');
      await client.query('GRANT SELECT, INSERT ON bench_mark TO app_rt');
    });
    const rows = [
      [
        `jobs/s, ${effects} jobs, median of ${ROUNDS}`,
        'empty BullMQ job',
        'BullMQ job writing a row',
        'ours',
        'ours / same row',
      ],
    ];
    rows.push(await measure('PostgreSQL', stage, effects, null));
    const redis = await startThrowawayRedis(`${stage.dataDir}/redis`).catch(() => undefined);
    if (redis) {
      try {
        rows.push(await measure('Redis', stage, effects, redis.url));
      } finally {
        await redis.stop();
      }
    } else say('redis-server is not installed: Redis is left out');
    table(rows);
  } finally {
    await stage.close();
  }
}

async function measure(name, stage, effects, redisUrl) {
  const figures = { empty: [], writing: [], ours: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.empty.push(await bare(stage, effects, redisUrl, `bench-empty-${round}`, () => Promise.resolve()));
    const pool = new pg.Pool({ connectionString: stage.env.DATABASE_URL, max: CONCURRENCY });
    figures.writing.push(
      await bare(stage, effects, redisUrl, `bench-row-${round}`, (id) =>
        pool.query(INSERT, [`bare:${round}:${id}`]),
      ),
    );
    await pool.end();
    figures.ours.push(await ours(stage, effects, redisUrl, round));
  }
  const [empty, writing, own] = [figures.empty, figures.writing, figures.ours].map((times) =>
    rate(effects, median(times)),
  );
  return [name, empty, writing, own, (own / writing).toFixed(2)];
}

/** @returns milliseconds from the first add to the last job done */
async function bare(stage, effects, redisUrl, name, handle) {
  const backend = createQueueBackend(stage.env.DATABASE_URL, redisUrl);
  let done = 0;
  const worker = backend.worker(
    name,
    async (id) => {
      await handle(id);
      done += 1;
    },
    CONCURRENCY,
  );
  const queue = backend.queue(name);
  await queue.add('warm', { outboxId: -1 });
  while (done < 1) await pause(5);
  const began = performance.now();
  for (let at = 0; at < effects; at += BATCH) {
    await queue.addBulk(
      Array.from({ length: Math.min(BATCH, effects - at) }, (_, index) => ({
        name: 'bench',
        data: { outboxId: at + index },
      })),
    );
  }
  while (done < effects + 1) await pause(2);
  const ms = performance.now() - began;
  await worker.close();
  await queue.close();
  await backend.close();
  return ms;
}

async function ours(stage, effects, redisUrl, round) {
  const config = loadConfig({
    ...stage.env,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    LOG_LEVEL: 'error',
  });
  const app = await NestFactory.createApplicationContext(
    { module: BenchModule, imports: [PlatformModule.forRoot(config), QueueModule], providers: [WriteMark] },
    { logger: false },
  );
  const uow = app.get(UnitOfWork, { strict: false });
  const backend = redisUrl ? 'redis' : 'postgres';
  const emit = (from, count) =>
    uow.write(systemActor(['*'], 'bench'), (tx) => {
      for (let at = from; at < from + count; at += 1) {
        tx.emit({ topic: benchWork.topic, effectKey: `bench:${backend}:${round}:${at}`, payload: { at } });
      }
      return Promise.resolve();
    });
  const ms = await onServer(stage, async (client) => {
    const settled = async () => {
      for (;;) {
        const { rows } = await client.query(
          'SELECT EXISTS (SELECT FROM outbox WHERE done_at IS NULL) AS open',
        );
        if (!rows[0].open) return;
        await pause(10);
      }
    };
    await emit(-1, 1);
    await settled();
    const began = performance.now();
    for (let at = 0; at < effects; at += BATCH) await emit(at, Math.min(BATCH, effects - at));
    await settled();
    const took = performance.now() - began;
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM bench_mark WHERE effect_key LIKE $1`,
      [`bench:${backend}:${round}:%`],
    );
    if (rows[0].n !== effects + 1) throw new Error(`${rows[0].n} marks for ${effects + 1} effects`);
    return took;
  });
  await app.close();
  return ms;
}

async function onServer(stage, work) {
  const client = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
