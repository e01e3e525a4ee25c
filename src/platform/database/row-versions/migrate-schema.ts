import type { DataSource } from 'typeorm';
import { eventsOf, type RecordedTable, recordedTables } from './recorded-tables.js';

const ROWS = { insert: 'NEW', update: 'NEW', delete: 'OLD' } as const;

/**
 * Runs the open migrations and attaches the triggers of row versions to every table of the catalogue. Rows of a table whose
 * columns changed get a version of their new shape, unless their states and dates differ from those last recorded.
 * @returns how many migrations were run
 */
export async function migrateSchema(source: DataSource): Promise<number> {
  const done = await source.runMigrations();
  if (await hasVersions(source)) await attachRecording(source);
  return done.length;
}

async function hasVersions(source: DataSource): Promise<boolean> {
  const [{ there }] = (await source.query(`SELECT to_regclass('row_version') IS NOT NULL AS there`)) as [
    { there: boolean },
  ];
  return there;
}

async function attachRecording(source: DataSource): Promise<void> {
  const attached: { relation: string; is: string }[] = await source.query(ATTACHED);
  const current = new Map(attached.map(({ relation, is }) => [relation, is]));
  for (const table of await recordedTables(source)) {
    const wanted = markOf(table);
    const before = current.get(table.relation);
    if (before === wanted) continue;
    await source.transaction(async (em) => {
      for (const event of ['insert', 'update', 'delete'])
        await em.query(`DROP TRIGGER IF EXISTS row_version_${event} ON ${table.relation}`);
      for (const event of eventsOf(table)) {
        await em.query(
          `CREATE TRIGGER row_version_${event} AFTER ${event} ON ${table.relation} REFERENCING ${ROWS[event]} TABLE AS changed
           FOR EACH STATEMENT EXECUTE FUNCTION record_rows('${table.keys.join(',')}', '${table.quiet.join(',')}', '${table.apart.join(',')}')`,
        );
      }
      await em.query(`COMMENT ON TRIGGER row_version_insert ON ${table.relation} IS '${wanted}'`);
      if (before !== undefined) {
        await em.query(
          `SELECT set_config('app.role', 'system', true), set_config('app.cooperations', '*', true)`,
        );
        await em.query(ADOPT, [table.relation, table.keys, table.quiet, table.apart, true]);
      }
    });
  }
}

const markOf = ({ keys, quiet, apart, shape }: RecordedTable): string =>
  [keys, quiet, apart, shape].map(String).join('; ');

/** Of a table: its versions for rows that have none (`again` false), or for all rows that are as they were recorded (true). */
export const ADOPT = `SELECT adopt_rows($1::text::regclass, $1, $2, $3, $4, $5) AS adopted`;

const ATTACHED = `
  SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS relation, obj_description(t.oid) AS is
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE t.tgname = 'row_version_insert'`;
