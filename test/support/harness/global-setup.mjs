import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
export const TEMPLATE = 'shanggang_template';

/**
 * One migrated template database per test run; suites copy it (`suite-database.mjs`). The server is the one of
 * TEST_DATABASE_ADMIN_URL, else a throw-away cluster of this run. PURE=1 needs none of it.
 */
export default async function globalSetup() {
  if (process.env.PURE) return;
  process.env.TZ = 'UTC';
  if (!process.env.TEST_DATABASE_ADMIN_URL) {
    const { startThrowawayPostgres } = await import('../../../scripts/lib/throwaway.mjs');
    const postgres = await startThrowawayPostgres();
    globalThis.shanggangTestPostgres = postgres;
    process.env.TEST_DATABASE_ADMIN_URL = postgres.embedded.urls.superuser;
  }
  const { databaseUrl, dropDatabase, ensureDatabase, ensureRoles, roleUrl } =
    await import('../../../scripts/lib/database-setup.mjs');
  const admin = databaseUrl(process.env.TEST_DATABASE_ADMIN_URL, 'postgres');
  const template = databaseUrl(admin, TEMPLATE);
  const passwords = { migratorPassword: randomPassword(), appPassword: randomPassword() };
  await ensureRoles(admin, passwords, { reset: true });
  await dropDatabase(admin, TEMPLATE);
  await ensureDatabase(template, TEMPLATE);
  Object.assign(process.env, {
    TEST_DATABASE_TEMPLATE: TEMPLATE,
    TEST_DATABASE_MIGRATOR_URL: roleUrl(template, 'migrator', passwords.migratorPassword),
    TEST_DATABASE_APP_URL: roleUrl(template, 'app_rt', passwords.appPassword),
    FIELD_KEY: randomBytes(32).toString('base64'),
    INDEX_KEY: randomBytes(32).toString('base64'),
  });
  if (existsSync(CLI)) migrateTemplate();
}

function migrateTemplate() {
  const { TEST_DATABASE_APP_URL, TEST_DATABASE_MIGRATOR_URL, REDIS_URL: _redis, ...inherited } = process.env;
  const env = {
    ...inherited,
    SHANGGANG_MODE: 'test',
    DATABASE_URL: TEST_DATABASE_APP_URL,
    MIGRATION_DATABASE_URL: TEST_DATABASE_MIGRATOR_URL,
  };
  try {
    execFileSync(process.execPath, [CLI, 'migrate'], { cwd: ROOT, env, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`The template database could not be migrated:\n${error.stdout}${error.stderr}`);
  }
}

const randomPassword = () => randomBytes(18).toString('base64url');
