import { openTestDatabase, type TestDatabase } from '../../support/harness/index.js';
import { FACTS_OF_FIGURES } from './facts-of-figures.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase('facts_of_figures');
});
afterAll(() => database.drop());

/** Views of facts and their columns, those made of other views left out. */
const views = async (): Promise<Record<string, string[]>> => {
  const rows = await database.sql<{ view: string; columns: string[] }>(
    `SELECT table_name AS view, array_agg(column_name::text ORDER BY column_name) AS columns FROM information_schema.columns
     WHERE table_schema = 'known' AND column_name <> 'known_from' AND table_name <> 'household_status' GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ view, columns }) => [view, columns]));
};

it('what figures may read is the inventory, column by column', async () => {
  const declared = Object.entries(FACTS_OF_FIGURES).map(([view, { happened, columns }]) => [
    view,
    [...happened, ...columns].sort(),
  ]);
  expect(await views()).toEqual(Object.fromEntries(declared));
});

it('each fact says when it held, or by what', () => {
  const timeless = Object.entries(FACTS_OF_FIGURES).filter(
    ([, { happened, by }]) => happened.length === 0 && !by,
  );
  expect(timeless).toEqual([]);
});

it('every column of a kept fact leaves what it said before, whoever changes it', async () => {
  for (const [view, { of, recorded, happened, columns }] of Object.entries(FACTS_OF_FIGURES)) {
    if (recorded === 'once') continue;
    const [trigger] = await database.sql<{ text: string }>(
      `SELECT pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = 'keep_change' AND tgenabled = 'O'`,
      [of],
    );
    const silent = [...happened, ...columns].filter(
      (column) =>
        column !== 'evidenced' && !trigger?.text.includes(`(old.${column} IS DISTINCT FROM new.${column})`),
    );
    expect({ view, silent }).toEqual({ view, silent: [] });
  }
});

it('what was said before is only read by the runtime role, and changed by nobody', async () => {
  const kept = Object.entries(FACTS_OF_FIGURES).filter(([, { recorded }]) => recorded === 'kept');
  for (const [view] of kept) {
    const may = await database.sql<{ may: string }>(
      `SELECT DISTINCT privilege_type AS may FROM information_schema.role_table_grants
       WHERE table_schema = 'past' AND table_name = $1 AND grantee IN ('app_rt', 'PUBLIC')`,
      [view],
    );
    expect({ view, may }).toEqual({ view, may: [{ may: 'SELECT' }] });
    for (const change of [`UPDATE past.${view} SET known_until = known_until`, `TRUNCATE past.${view}`])
      await expect(
        database.sql(
          `DO $$ BEGIN INSERT INTO past.${view} (known_from, known_until) SELECT now(), now(); ${change}; END $$`,
        ),
      ).rejects.toThrow();
    await expect(database.sql(`TRUNCATE past.${view}`)).rejects.toThrow(/append-only/);
  }
});

it('nobody reads facts without saying as known when', async () => {
  await expect(database.sql(`SELECT known.known_at()`)).rejects.toThrow(/app.known_at/);
});

it('a column that forgot would be noticed', async () => {
  await database.sql(`CREATE VIEW known.forgotten AS SELECT id, name FROM seeker`);
  expect(Object.keys(await views())).toContain('forgotten');
  await database.sql(`DROP VIEW known.forgotten`);
});
