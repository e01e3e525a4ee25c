import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Provider, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { startThrowawayRedis } from '../../../scripts/lib/throwaway.mjs';
import { PlatformModule } from '../../../src/composition/platform.module.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { QueueModule } from '../../../src/platform/queue/index.js';
import { testConfig } from './config.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { type Checkpoint, reach } from './services.js';
import { allModules, ownModules } from './modules.js';

export interface WorkerOptions {
  readonly modules?: readonly Type[];
  readonly providers?: readonly Provider[];
  /** Settings beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningWorker {
  readonly uow: UnitOfWork;
  get<T>(token: Type<T>): T;
  /** Stops in order, as SIGTERM does. */
  stop(): Promise<void>;
}

export interface QueueUnderTest {
  readonly name: 'postgres' | 'redis';
  /** Null on PostgreSQL. */
  redisUrl(): string | null;
  /** The suite's database; there once `beforeAll` has run. */
  database(): TestDatabase;
  /** A worker process's whole inside: workers, dispatcher, sweeper. Several may run at once. */
  startWorker(options?: WorkerOptions): Promise<RunningWorker>;
  /** Throws away everything the queue knows, as a lost server would. */
  wipe(): Promise<void>;
  /** Waits until no outbox row is open (done or given up). */
  settled(timeoutMs?: number): Promise<void>;
}

/**
 * Runs the same tests on both queue backends.
 * @param from where each of them begins
 */
export function onBothQueues(name: string, body: (queue: QueueUnderTest) => void, from?: Checkpoint): void {
  describe.each(['postgres', 'redis'] as const)(`${name} on %s`, (backend) => {
    let database: TestDatabase;
    let redis: { url: string; stop(): Promise<void> } | undefined;
    const workers = new Set<TestingModule>();

    beforeAll(async () => {
      database = await openTestDatabase(`queue_${backend}`, from && (await reach(from)));
      if (backend === 'redis') redis = await openRedis();
    }, 180_000);
    afterEach(async () => {
      await Promise.all([...workers].map((worker) => worker.close()));
      workers.clear();
    });
    afterAll(async () => {
      await redis?.stop();
      await database.drop();
    });

    body({
      name: backend,
      database: () => database,
      redisUrl: () => redis?.url ?? null,
      async startWorker({ modules, providers = [], env = {} } = {}) {
        const config = testConfig(database, { ...env, ...(redis ? { REDIS_URL: redis.url } : {}) });
        const module = await Test.createTestingModule({
          imports: [
            PlatformModule.forRoot(config),
            ...(ownModules(modules) ?? (await allModules())),
            QueueModule,
          ],
          providers: [...providers],
        }).compile();
        workers.add(module);
        await module.init();
        return {
          uow: module.get(UnitOfWork, { strict: false }),
          get: (token) => module.get(token, { strict: false }),
          async stop() {
            workers.delete(module);
            await module.close();
          },
        };
      },
      wipe: () => (redis ? flush(redis.url) : truncateQueue(database)),
      async settled(timeoutMs = 20_000) {
        const deadline = Date.now() + timeoutMs;
        for (;;) {
          const open = await database.sql(
            `SELECT topic FROM outbox WHERE done_at IS NULL AND dead_at IS NULL`,
          );
          if (open.length === 0) return;
          if (Date.now() > deadline)
            throw new Error(`${open.length} effects still open after ${timeoutMs} ms`);
          await sleep(50);
        }
      },
    });
  });
}

/** A Redis database of this Jest worker, emptied; its own server when the run brings none. */
async function openRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_REDIS_URL;
  if (given) {
    const url = new URL(given);
    url.pathname = `/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}`;
    await flush(url.href);
    return { url: url.href, stop: () => Promise.resolve() };
  }
  const directory = mkdtempSync(join(tmpdir(), 'shanggang-redis-'));
  const server = await startThrowawayRedis(directory);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function flush(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}

async function truncateQueue(database: TestDatabase): Promise<void> {
  const tables = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  const statement = `TRUNCATE ${tables.map((table) => table.name).join(', ')}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.sql(statement);
      return;
    } catch (error) {
      // Workers at their jobs take the same locks in another order.
      if ((error as { code?: string }).code !== '40P01' || attempt === 20) throw error;
    }
  }
}
