import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an attempt at a notice began, by the real clock, and how many were made on this channel. */
export class NoticeAttempts1794000020011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE notice ADD COLUMN begun_at timestamptz, ADD COLUMN attempts integer NOT NULL DEFAULT 0`,
    );
    await runner.query(`CREATE INDEX notice_under_way ON notice (begun_at) WHERE status = 'sending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notice DROP COLUMN begun_at, DROP COLUMN attempts`);
  }
}
