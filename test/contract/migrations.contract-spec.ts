import { readdirSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrateSchema } from '../../src/platform/database/index.js';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { openTestDatabase, type TestDatabase } from '../support/harness/index.js';

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await openTestDatabase('migrations');
  owner = await new DataSource(dataSourceOptions(database.migratorUrl)).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'bullmq')`;
/** Tables, columns, constraints, indexes, policies, grants, functions and triggers, one line each. */
const shape = async (): Promise<string[]> =>
  (
    await database.sql<{ line: string }>(`
      SELECT format('column %s.%s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) || a.attnotnull AS line
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'migrations'
      UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${OURS} AND conrelid <> 'migrations'::regclass
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes i JOIN pg_namespace n ON n.nspname = i.schemaname WHERE ${OURS} AND tablename <> 'migrations'
      UNION ALL SELECT format('policy %s %s %s', tablename, qual, with_check) FROM pg_policies
      UNION ALL SELECT format('grant %s %s %s', table_name, privilege_type, grantee) FROM information_schema.role_table_grants
        WHERE grantee = 'app_rt' AND table_schema <> 'bullmq'
      UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE ${OURS} AND p.prokind = 'f' AND p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND NOT tgisinternal
      ORDER BY 1`)
  ).map((row) => row.line);

it('every file of the folder is registered, once, in the order of its number', () => {
  const files = readdirSync('src/platform/database/migrations')
    .filter((name) => /^\d/.test(name))
    .sort();
  const numbers = migrations.map((migration) => Number(/\d+$/.exec(migration.name)?.[0]));
  expect(numbers).toEqual(files.map((name) => Number(/^\d+/.exec(name)?.[0])));
});

it('every migration can be taken back, down to an empty database, and run again to the same shape', async () => {
  const before = await shape();
  for (const migration of [...migrations].reverse()) {
    await owner.undoLastMigration();
    const left = await database.sql<{ name: string }>(`SELECT name FROM migrations`);
    expect(left.map((row) => row.name)).not.toContain(migration.name);
  }
  expect((await shape()).filter((line) => /^(column|policy|trigger|function)/.test(line))).toEqual([]);
  await migrateSchema(owner);
  expect(await shape()).toEqual(before);
});

it('running again changes nothing', async () => {
  expect(await owner.runMigrations()).toEqual([]);
});
