import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings BullMQ's own schema up to date, as the role that owns it. Needs a login that may step into `queue_rt` (the
 * migrator) or create it (an owner of a server prepared by hand); one transaction under an advisory lock.
 */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'`);
    if (rows.length === 0) {
      await client.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'queue_rt') THEN
            CREATE ROLE queue_rt NOLOGIN;
            GRANT queue_rt TO app_rt, CURRENT_USER;
          END IF;
        END $$`);
      await client.query(`CREATE SCHEMA bullmq AUTHORIZATION queue_rt`);
    }
    await client.query(onDatabase('GRANT TEMPORARY ON DATABASE %I TO queue_rt'));
    // BullMQ begins with CREATE SCHEMA IF NOT EXISTS, which asks for the right even when the schema is there.
    await client.query(onDatabase('GRANT CREATE ON DATABASE %I TO queue_rt'));
    await client.query(`SET ROLE queue_rt`);
    await client.query(`SET search_path = bullmq`);
    await runMigrations(client as never, 'bullmq');
  } finally {
    await client.query(`RESET ROLE`);
    // A lasting right to create would reach the runtime role, which is a member.
    await client.query(onDatabase('REVOKE CREATE ON DATABASE %I FROM queue_rt'));
    await client.end();
  }
}

const onDatabase = (statement: string): string =>
  `DO $$ BEGIN EXECUTE format('${statement}', current_database()); END $$`;
