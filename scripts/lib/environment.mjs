import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The only place of the scripts that reads settings from the environment; a `.env` file fills in what is not set. */
export function readEnvironment() {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const value = (name) => process.env[name]?.trim() || undefined;
  const port = value('PORT');
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Error(`PORT must be a number, not "${port}".`);
  return {
    dataDir: resolve(ROOT, value('DATA_DIR') ?? '.data'),
    port: port === undefined ? undefined : Number(port),
    databaseUrl: value('DATABASE_URL'),
    migrationUrl: value('MIGRATION_DATABASE_URL') ?? value('DATABASE_URL'),
    keys: {
      FIELD_KEY: value('FIELD_KEY'),
      INDEX_KEY: value('INDEX_KEY'),
      METRICS_TOKEN: value('METRICS_TOKEN'),
    },
    mode: value('SHANGGANG_MODE'),
  };
}
