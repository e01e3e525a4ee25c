import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { CellFinding, FileOutcome } from './demo-types.js';

interface Row {
  sheet: string;
  row: number;
  action: string;
  findings: { code: string; level: string; column?: string }[];
}

/** What became of each row of an import, in the words of the ledger truth. No cell value is in it. */
export async function outcomeOf(superuserUrl: string, importId: string): Promise<FileOutcome> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `SELECT sheet, row, action, findings FROM import_row WHERE import_id = $1 ORDER BY seq`,
      [importId],
    );
    const { rows: imports } = await client.query<{ not_stored: FileOutcome['notStored'] }>(
      `SELECT not_stored FROM import WHERE id = $1`,
      [importId],
    );
    const cells = (wanted: (row: Row, level: string) => boolean): CellFinding[] =>
      rows.flatMap((row) =>
        row.findings
          .filter(({ level }) => wanted(row, level))
          .map(({ code, column }) => ({
            sheet: row.sheet,
            row: row.row,
            ...(column ? { column } : {}),
            code,
          })),
      );
    const count = (action: string): number => rows.filter((row) => row.action === action).length;
    return {
      dataRows: rows.length,
      imported: count('import'),
      merged: count('merge'),
      refused: cells((row, level) => row.action === 'refuse' && level === 'refuse'),
      warnings: cells((row, level) => row.action !== 'refuse' && level === 'warn'),
      notStored: imports[0]?.not_stored ?? [],
    };
  } finally {
    await client.end();
  }
}

const LOOK_MS = 200;
const PATIENCE_MS = 120_000;

/**
 * Waits until the worker has carried out everything that was committed, and has asked the forecasts anew that a change had
 * marked. @throws when an effect was given up
 */
export async function settled(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const end = Date.now() + PATIENCE_MS; ; await pause(LOOK_MS)) {
      const { rows } = await client.query<{ open: number; dead: number }>(
        `SELECT (SELECT count(*) FROM medical.forecast_due)::int + count(*) FILTER (WHERE dead_at IS NULL)::int AS open,
                count(dead_at)::int AS dead
         FROM outbox WHERE done_at IS NULL`,
      );
      const { open, dead } = rows[0]!;
      if (dead > 0) throw new Error(`${dead} effects were given up`);
      if (open === 0) return;
      if (Date.now() > end) throw new Error(`${open} effects are still open`);
    }
  } finally {
    await client.end();
  }
}

/** Tables that note the running of the service, not what it knows of people. */
const RUNNING = new Set([
  'import',
  'import_row',
  'import_file',
  'import_applied',
  'outbox',
  'inbox',
  'idempotency',
  'audit_entry',
  'audit_seal',
  'audit_anchor',
  'row_version',
  'session',
  'data_key',
  'app_clock',
  'migrations',
  'outbox_replay',
  'queue_health',
  'user_account',
  'guess_budget',
  'known_device',
  'staff_browser',
  'number_disclosure',
]);

/** What a table says, where its rows say the same in more than one way or say more than is compared. */
const SAYS: Readonly<Record<string, string>> = {
  history: `SELECT * FROM history WHERE aggregate <> 'import'`,
  // Rows are added to each other now and then; the sums stay.
  work_tally: `SELECT cooperation, owner, due_on, sum(n) FROM work_tally GROUP BY 1, 2, 3 HAVING sum(n) <> 0`,
};

/**
 * A digest per table of everything the service knows, so that two moments can be compared. History counts except that of
 * imports themselves.
 */
export async function digestOf(superuserUrl: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'medical') ORDER BY 1, 2`,
    );
    const digests = new Map<string, string>();
    for (const { schema, name } of tables) {
      if (RUNNING.has(name)) continue;
      const { rows } = await client.query<{ digest: string }>(
        `SELECT count(*) || ':' || COALESCE(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest
         FROM (${SAYS[name] ?? `SELECT * FROM ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`}) t`,
      );
      digests.set(`${schema}.${name}`, rows[0]!.digest);
    }
    return digests;
  } finally {
    await client.end();
  }
}
