import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

/** What operators need of the queues: attempts that ended without a word, replays with their reason, the pulse of each queue. */
export class QueueOperation1794000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox ADD COLUMN unanswered integer NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE outbox_replay (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        outbox_id bigint NOT NULL REFERENCES outbox,
        actor text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await protect(runner, 'outbox_replay', `app_role() = 'system'`, { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'outbox_replay');
    await runner.query(`
      CREATE TABLE queue_health (
        queue text NOT NULL,
        node text NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (queue, node)
      )`);
    await protect(runner, 'queue_health', `app_role() = 'system'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE queue_health, outbox_replay`);
    await runner.query(`ALTER TABLE outbox DROP COLUMN unanswered`);
  }
}
