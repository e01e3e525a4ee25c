import { randomBytes } from 'node:crypto';
import { cloneDatabase, databaseUrl, dropDatabase } from '../../../scripts/lib/database-setup.mjs';

/** A copy of the migrated template for one suite; `drop` ends its sessions and removes it. */
export async function createSuiteDatabase(label = 'suite') {
  const {
    TEST_DATABASE_ADMIN_URL,
    TEST_DATABASE_MIGRATOR_URL,
    TEST_DATABASE_APP_URL,
    TEST_DATABASE_TEMPLATE,
  } = process.env;
  if (!TEST_DATABASE_TEMPLATE) throw new Error('No template database: this suite runs with PURE=1.');
  const name = `test_${label.toLowerCase().replace(/\W+/g, '_').slice(0, 30)}_${randomBytes(6).toString('hex')}`;
  await cloneDatabase(TEST_DATABASE_ADMIN_URL, TEST_DATABASE_TEMPLATE, name);
  return {
    name,
    superuserUrl: databaseUrl(TEST_DATABASE_ADMIN_URL, name),
    migratorUrl: databaseUrl(TEST_DATABASE_MIGRATOR_URL, name),
    appUrl: databaseUrl(TEST_DATABASE_APP_URL, name),
    drop: () => dropDatabase(TEST_DATABASE_ADMIN_URL, name),
  };
}
