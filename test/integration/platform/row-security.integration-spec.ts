import pg from 'pg';
import { openTestDatabase, type TestDatabase } from '../../support/harness/index.js';

/** Tables without persons: the same for everybody, changed by migrations and operators only. */
const OPEN_TABLES = new Set(['app_clock', 'cooperation', 'migrations']);
/** Reference tables are read by everybody and carry this prefix. */
const REFERENCE = /^(reference_|ref_)/;

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
  readonly owner: string;
}

let database: TestDatabase;
let tables: Table[];
beforeAll(async () => {
  database = await openTestDatabase('row_security');
  tables = await database.sql<Table>(`
    SELECT n.nspname AS schema, c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies, pg_get_userbyid(c.relowner) AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')`);
});
afterAll(() => database.drop());

const writable = (name: string): Promise<{ privilege_type: string }[]> =>
  database.sql(
    `SELECT DISTINCT privilege_type FROM information_schema.role_table_grants
     WHERE table_schema || '.' || table_name = $1 AND grantee IN ('app_rt', 'PUBLIC') AND privilege_type <> 'SELECT'`,
    [name],
  );

it('every table forces row-level security and has a policy, but the few without persons', () => {
  const unprotected = tables
    .filter((table) => !table.enabled || !table.forced || table.policies === 0)
    .map((table) => table.name);
  expect(unprotected.filter((name) => !OPEN_TABLES.has(name) && !REFERENCE.test(name))).toEqual([]);
});

it('what is open to read cannot be written by the service', async () => {
  const open = tables.filter((table) => !table.enabled);
  for (const { schema, name } of open) {
    expect({ name, may: await writable(`${schema}.${name}`) }).toEqual({ name, may: [] });
  }
});

it('the runtime role owns nothing and bypasses nothing', async () => {
  expect(tables.filter((table) => table.owner === 'app_rt')).toEqual([]);
  expect(
    await database.sql(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'app_rt'`,
    ),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
});

it('the sight of a row is an expression of the query, not a call for each row', async () => {
  const plan = await database.sql<Record<string, string>>(
    `EXPLAIN (VERBOSE) SELECT app_sees(cooperation, county_code, area_code, employer_id, vacancy_id) FROM placement`,
  );
  const shown = plan.map((line) => Object.values(line)[0]).join('\n');
  expect(shown).toContain('current_setting');
  expect(shown).not.toMatch(/app_\w+\(/);
});

/** Lines of the plan of reading one table under its policies. */
async function planLines(name: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    return (await client.query(`EXPLAIN SELECT * FROM ${name} LIMIT 1`)).rows.length;
  } finally {
    await client.end();
  }
}

it('no table brings the policies of many others into the plans of those who read it', async () => {
  const readable = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'medical') AND has_table_privilege('app_rt', c.oid, 'SELECT')`,
  );
  expect(readable.length).toBeGreaterThan(100);
  const long: Record<string, number> = {};
  for (const { name } of readable) {
    const lines = await planLines(name);
    if (lines > 40) long[name] = lines;
  }
  expect(long).toEqual({});
});

it('a policy that writes out what it asks of others is noticed', async () => {
  await database.sql(`CREATE POLICY written_out ON history FOR SELECT USING (EXISTS (
    SELECT FROM batch_mark m WHERE m.id = history.aggregate_id) OR EXISTS (SELECT FROM batch b WHERE b.id = history.aggregate_id))`);
  expect(await planLines('history')).toBeGreaterThan(40);
  await database.sql(`DROP POLICY written_out ON history`);
});

it('a caseworker sees the areas below those of the account, and no others', async () => {
  const sees = (areas: string, area: string | null): Promise<{ sees: boolean }[]> =>
    database.sql(
      `WITH actor AS MATERIALIZED (SELECT set_config('app.role', 'caseworker', true), set_config('app.areas', $1, true))
       SELECT app_sees(NULL, '451026', $2, NULL, NULL) AS sees FROM actor`,
      [areas, area],
    );
  for (const [areas, area, expected] of [
    ['451026100', '451026100', true],
    ['451026100', '451026100201', true],
    ['451026100,451026203', '451026203201', true],
    ['451026100,451026203', '451026101201', false],
    ['451026100201', '451026100', false],
    ['451026', '451026208', true],
    ['', '451026100', false],
    ['451026100', null, false],
  ] as const)
    expect([areas, area, await sees(areas, area)]).toEqual([areas, area, [{ sees: expected }]]);
});

it('what policies ask is asked anew by each statement: none of it is worked out while planning', async () => {
  const functions = await database.sql<{ name: string; volatility: string }>(
    `SELECT proname AS name, provolatile AS volatility FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'app\\_%'`,
  );
  expect(functions.length).toBeGreaterThan(5);
  expect(functions.filter(({ volatility }) => volatility === 'i')).toEqual([]);
});

it('the check would notice a table that forgot', async () => {
  await database.sql(`CREATE TABLE forgotten (id uuid)`);
  const [row] = await database.sql(
    `SELECT relrowsecurity AS enabled FROM pg_class WHERE relname = 'forgotten'`,
  );
  expect(row).toEqual({ enabled: false });
});
