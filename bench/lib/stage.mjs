// A throw-away installation for one bench: embedded PostgreSQL with its real durability, migrated, and the keys to run on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from '../../scripts/lib/commands.mjs';
import { startEmbedded } from '../../scripts/lib/embedded-postgres.mjs';
import { createServices } from '../../scripts/lib/services.mjs';
import { freePort } from '../../scripts/lib/processes.mjs';

export async function openStage(label) {
  const dataDir = mkdtempSync(join(tmpdir(), `shanggang-bench-${label}-`));
  const embedded = await startEmbedded({ dataDir, supervise: false, report: () => undefined });
  const env = {
    ...process.env,
    TZ: 'UTC',
    SHANGGANG_MODE: 'demo',
    DATA_DIR: dataDir,
    DATABASE_URL: embedded.urls.app,
    FIELD_KEY: embedded.secrets.FIELD_KEY,
    INDEX_KEY: embedded.secrets.INDEX_KEY,
    METRICS_TOKEN: embedded.secrets.METRICS_TOKEN,
    LOG_LEVEL: 'warn',
  };
  await runQuietly(process.execPath, [join('dist', 'cli.js'), 'migrate'], {
    env: { ...env, MIGRATION_DATABASE_URL: embedded.urls.migrator },
  });
  return {
    embedded,
    env,
    dataDir,
    async services(extra = {}) {
      const port = await freePort();
      const services = createServices({ env: { ...env, ...extra }, dataDir, port, report: () => undefined });
      await services.start();
      return services;
    },
    async close() {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const rate = (count, ms) => Math.round((count / ms) * 1000);
export const say = (text) => process.stdout.write(`${text}\n`);

/** Prints rows as an aligned table, the first row as its head. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const [index, row] of rows.entries()) {
    say(`| ${row.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`);
    if (index === 0) say(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  }
}
