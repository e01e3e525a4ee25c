import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  compareRowsWithDeclarations,
  dataSourceOptions,
  migrateSchema,
  usePgTypes,
  writingClient,
} from '../../../src/platform/database/index.js';
import { migrateQueueSchema } from '../../../src/platform/queue/index.js';
import { testConfig } from './config.js';
import { createSuiteDatabase } from './suite-database.mjs';

export interface TestDatabase {
  /** Runtime role `app_rt`, under row-level security, as the service connects. */
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** Sees and changes everything, whoever the actor would be: for arranging and for looking afterwards. */
  sql<Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Sets `app_now()`; from there it goes on at the speed of real time. */
  setClock(iso: string): Promise<void>;
  drop(): Promise<void>;
  /** Ends the sessions of this side and leaves the database for others to copy. @returns its name */
  leave(): Promise<string>;
}

/**
 * A database of its own for one suite, with every migration of the source tree run.
 * @param from name of the database to copy instead of the migrated template
 */
export async function openTestDatabase(label = 'suite', from?: string): Promise<TestDatabase> {
  usePgTypes();
  compareRowsWithDeclarations();
  const database = await createSuiteDatabase(label, from);
  if (!from) await migrate(database.migratorUrl);
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4, idleTimeoutMillis: 1_000 });
  pool.on('error', () => undefined);
  const sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await pool.query(text, [...parameters])).rows as Row[];
  return {
    appUrl: database.appUrl,
    migratorUrl: database.migratorUrl,
    sql,
    async setClock(iso) {
      // As the story's clock: the record of it is written under a key, like everything a sealed database takes.
      const { auditKey } = testConfig(database);
      const client = new (writingClient(auditKey))({ connectionString: database.superuserUrl });
      await client.connect();
      try {
        await client.query(
          `INSERT INTO app_clock (ahead) VALUES ($1::timestamptz - now())
           ON CONFLICT (only_row) DO UPDATE SET ahead = EXCLUDED.ahead`,
          [iso],
        );
      } finally {
        await client.end();
      }
    },
    async drop() {
      await pool.end();
      await database.drop();
    },
    async leave() {
      await pool.end();
      return database.name;
    },
  };
}

/** The template was migrated by the last build; what the source tree has beyond it is added here. */
async function migrate(migratorUrl: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(migratorUrl)).initialize();
  try {
    await migrateSchema(dataSource);
    const [queue] = await dataSource.query(
      `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'bullmq'`,
    );
    if (queue.tables === 0) await migrateQueueSchema(migratorUrl);
  } finally {
    await dataSource.destroy();
  }
}
