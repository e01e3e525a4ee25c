import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Brings BullMQ's own schema up to date. Needs the owner's connection; one transaction under an advisory lock. */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'queue_rt') THEN CREATE ROLE queue_rt NOLOGIN; END IF;
      END $$`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS bullmq`);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA bullmq TO queue_rt`);
    await client.query(`SET search_path = bullmq`);
    await runMigrations(client as never, 'bullmq');
    await client.query(`GRANT ALL ON ALL TABLES IN SCHEMA bullmq TO queue_rt`);
    await client.query(`GRANT ALL ON ALL SEQUENCES IN SCHEMA bullmq TO queue_rt`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO queue_rt`);
  } finally {
    await client.end();
  }
}
