import 'reflect-metadata';
import type { Provider, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PlatformModule } from '../../../src/composition/platform.module.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { JobRegistry, OutboxExecutor, OutboxStore, QueueModule } from '../../../src/platform/queue/index.js';
import { WorkerHost } from '../../../src/platform/queue/worker-host.js';
import { testConfig } from './config.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { allModules, ownModules } from './modules.js';
import { sharedDatabase } from './suite-database.mjs';

/** A point of the chain many suites begin at: reached once in a run, then copied. */
export interface Checkpoint {
  readonly name: string;
  /** The point it goes on from; the empty, migrated database when left out. */
  readonly after?: Checkpoint;
  prepare(services: Services): Promise<void>;
}

export interface ServicesOptions {
  /** Names the suite's database. */
  readonly label?: string;
  /** Where the suite begins. */
  readonly from?: Checkpoint;
  /** Joins a database another part of the suite opened; `close` then leaves it. */
  readonly database?: TestDatabase;
  /** All domain modules when left out. */
  readonly modules?: readonly Type[];
  /** Handlers and doubles of the suite itself. */
  readonly providers?: readonly Provider[];
  /** Settings beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Services {
  readonly database: TestDatabase;
  readonly uow: UnitOfWork;
  readonly sql: TestDatabase['sql'];
  readonly setClock: TestDatabase['setClock'];
  get<T>(token: Type<T> | string | symbol): T;
  /**
   * Carries out all open outbox rows here and now, also those that arise meanwhile. Fails when an effect fails, unless
   * failures are what the test is about. @returns how many rows were carried out
   */
  drain(options?: { allowFailures?: boolean }): Promise<number>;
  close(): Promise<void>;
}

/** Real services on a real PostgreSQL, without HTTP and without a queue: `drain()` does what the worker would. */
export async function startServices(options: ServicesOptions = {}): Promise<Services> {
  const from = options.from && (await reach(options.from));
  const database = options.database ?? (await openTestDatabase(options.label, from));
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(testConfig(database, options.env)),
      ...(ownModules(options.modules) ?? (await allModules())),
      QueueModule,
    ],
    providers: [...(options.providers ?? [])],
  })
    .overrideProvider(WorkerHost)
    .useValue({})
    .compile();
  await module.init();
  const get = <T>(token: Type<T> | string | symbol): T => module.get<T>(token, { strict: false });
  return {
    database,
    uow: get(UnitOfWork),
    sql: database.sql,
    setClock: database.setClock,
    get,
    drain: ({ allowFailures = false } = {}) =>
      drain(database, get(OutboxStore), get(JobRegistry), get(OutboxExecutor), allowFailures),
    async close() {
      await module.close();
      if (!options.database) await database.drop();
    },
  };
}

/** @returns the name of the database that stands at this point, to be copied */
export function reach(checkpoint: Checkpoint): Promise<string> {
  return sharedDatabase(checkpoint.name, async () => {
    const from = checkpoint.after && (await reach(checkpoint.after));
    const database = await openTestDatabase(checkpoint.name, from);
    const services = await startServices({ database });
    await checkpoint.prepare(services);
    await services.close();
    return database.leave();
  });
}

async function drain(
  database: TestDatabase,
  store: OutboxStore,
  registry: JobRegistry,
  executor: OutboxExecutor,
  allowFailures: boolean,
): Promise<number> {
  let executed = 0;
  for (;;) {
    await store.closeUnheard(registry.topics());
    const rows = await database.sql<{ id: number }>(
      `SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND not_before <= clock_timestamp()
         AND (lease_until IS NULL OR lease_until < clock_timestamp()) ORDER BY id LIMIT 500`,
    );
    if (rows.length === 0) break;
    for (const { id } of rows) await executor.execute(id);
    executed += rows.length;
  }
  const failed = await database.sql<{ topic: string; last_error: string }>(
    `SELECT topic, last_error FROM outbox WHERE done_at IS NULL AND (failures > 0 OR dead_at IS NOT NULL)`,
  );
  if (failed.length > 0 && !allowFailures) {
    throw new Error(`effects failed: ${failed.map((row) => `${row.topic} (${row.last_error})`).join(', ')}`);
  }
  return executed;
}
