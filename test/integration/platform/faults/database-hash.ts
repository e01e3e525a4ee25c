import type { TestDatabase } from '../../../support/harness/index.js';

/** How far work has come, not what came of it. */
const BOOKKEEPING = [
  'outbox',
  'outbox_replay',
  'queue_health',
  'migrations',
  'session',
  'audit_seal',
  'audit_anchor',
  'guess_budget',
  'known_device',
  'device_share',
  'staff_browser',
];

/** One hash over every row of every table of ours that holds effects. */
export async function databaseHash(database: TestDatabase): Promise<string> {
  const tables = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq') AND tablename <> ALL($1) ORDER BY 1`,
    [BOOKKEEPING],
  );
  const hashes = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await database.sql<{ hash: string }>(
        `SELECT count(*) || ':' || COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t`,
      );
      return `${name} ${row!.hash}`;
    }),
  );
  return hashes.join('\n');
}
