import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { declaredStatements, nullable, sql, statement } from '../../../src/platform/database/index.js';
import { openTestDatabase, type TestDatabase } from '../../support/harness/database.js';
import { TABLE_OWNERS } from '../../../src/composition/table-owners.data.js';
import { unownedTables } from '../../architecture/checks/ownership.js';
import { findStatementErrors } from './statement-errors.js';

/** Every declared statement against the migrated schema, as the runtime role sees it. */
describe('declared statements', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.statements.ts')) await import(pathToFileURL(resolve(join('src', file))).href);
    database = await openTestDatabase('statements');
    client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('say what the server says of their parameters, columns, types and nulls', async () => {
    const statements = declaredStatements();
    expect(statements.length).toBeGreaterThan(600);
    expect(await findStatementErrors(client, statements)).toEqual([]);
  }, 120_000);

  it.each([
    ['a column that is gone', `SELECT given_name FROM seeker`, {}, { given_name: sql.text() }, /given_name/],
    ['another type', `SELECT version FROM seeker`, {}, { version: sql.text() }, /version is of type 23/],
    ['a null that may be', `SELECT hamlet FROM seeker`, {}, { hamlet: sql.text() }, /hamlet may be null/],
    [
      'a null by an outer join',
      `SELECT s.name FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id`,
      {},
      { name: sql.text() },
      /name may be null/,
    ],
    ['a null that never is', `SELECT id FROM seeker`, {}, { id: nullable(sql.uuid) }, /id is never null/],
    ['a column nobody declared', `SELECT id, name FROM seeker`, {}, { id: sql.uuid }, /returns name/],
    [
      'a column that is not selected',
      `SELECT id FROM seeker`,
      {},
      { id: sql.uuid, name: sql.text() },
      /not return name/,
    ],
    [
      'another parameter',
      `SELECT id FROM seeker WHERE id = :id`,
      { id: sql.int },
      { id: sql.uuid },
      /parameter id/,
    ],
  ] as const)('fail on %s', async (what, text, params, row, error) => {
    const wrong = statement(`spec.${what}`, { sql: text, params, row });
    const errors = await findStatementErrors(client, [wrong as never]);
    expect(errors.join()).toMatch(error);
  });

  it('every table has one owner', async () => {
    const tables = await database.sql<{ name: string }>(
      `SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname IN ('public', 'medical') AND c.relname <> 'migrations' ORDER BY 1`,
    );
    expect(
      unownedTables(
        tables.map(({ name }) => name),
        TABLE_OWNERS,
      ),
    ).toEqual([]);
  });
});
