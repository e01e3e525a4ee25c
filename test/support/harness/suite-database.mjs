import { randomBytes } from 'node:crypto';
import {
  cloneDatabase,
  databaseUrl,
  dropDatabase,
  withClient,
} from '../../../scripts/lib/database-setup.mjs';

const admin = () => databaseUrl(process.env.TEST_DATABASE_ADMIN_URL, 'postgres');

/** A copy of the migrated template (or of another database) for one suite; `drop` ends its sessions and removes it. */
export async function createSuiteDatabase(label = 'suite', from = undefined) {
  const {
    TEST_DATABASE_ADMIN_URL,
    TEST_DATABASE_MIGRATOR_URL,
    TEST_DATABASE_APP_URL,
    TEST_DATABASE_TEMPLATE,
  } = process.env;
  if (!TEST_DATABASE_TEMPLATE) throw new Error('No template database: this suite runs with PURE=1.');
  const name = `test_${label.toLowerCase().replace(/\W+/g, '_').slice(0, 30)}_${randomBytes(6).toString('hex')}`;
  await cloneDatabase(TEST_DATABASE_ADMIN_URL, from ?? TEST_DATABASE_TEMPLATE, name);
  return {
    name,
    superuserUrl: databaseUrl(TEST_DATABASE_ADMIN_URL, name),
    migratorUrl: databaseUrl(TEST_DATABASE_MIGRATOR_URL, name),
    appUrl: databaseUrl(TEST_DATABASE_APP_URL, name),
    drop: () => dropDatabase(TEST_DATABASE_ADMIN_URL, name),
  };
}

/**
 * The name of a database every suite of this run copies: made once, by whoever asks first, while the others wait.
 * `make` returns the name of a finished database without sessions, which then gets the shared name.
 */
export async function sharedDatabase(name, make) {
  const shared = `checkpoint_${name.replace(/\W+/g, '_')}`;
  return withClient(admin(), async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [shared]);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [shared]);
    if (rows.length > 0) return shared;
    const made = await make();
    const [from, to] = [client.escapeIdentifier(made), client.escapeIdentifier(shared)];
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [made]);
    await client.query(`ALTER DATABASE ${from} RENAME TO ${to}`);
    return shared;
  });
}
