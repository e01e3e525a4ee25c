import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createSuiteDatabase, type SuiteDatabase } from '../../support/harness/suite-database.mjs';

const made: SuiteDatabase[] = [];

async function suiteDatabase(label: string): Promise<SuiteDatabase> {
  const database = await createSuiteDatabase(label);
  made.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a suite', () => {
  afterAll(async () => {
    for (const database of made) await database.drop();
  });

  it('is a migrated copy of its own, several of them at once', async () => {
    const [one, other] = await Promise.all([suiteDatabase('one'), suiteDatabase('other')]);
    await query(one.migratorUrl, 'CREATE TABLE only_here (n int)');
    await expect(query(other.migratorUrl, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
    expect(await query(one.appUrl, `SELECT count(*)::int AS jobs FROM bullmq.job`)).toEqual([{ jobs: 0 }]);
  });

  it('lets the runtime role neither make schemas nor own anything outside the queue', async () => {
    const { appUrl } = await suiteDatabase('rights');
    await expect(query(appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied');
    const owned = await query(
      appUrl,
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE pg_has_role('app_rt', c.relowner, 'USAGE') AND n.nspname NOT IN ('bullmq', 'pg_toast')`,
    );
    expect(owned).toEqual([]);
  });
});
