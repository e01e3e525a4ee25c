import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/**
 * The service's share of the key under which a phone keeps lists and acts. Sealed with the installation's field key; a device
 * that is locked has none any more, so that nothing can open what it keeps.
 */
export class DeviceShares1796002600001 implements MigrationInterface {
  readonly name = 'DeviceShares1796002600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device_share (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        share_sealed bytea,
        agent_class text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT app_now(),
        last_used_at timestamptz NOT NULL DEFAULT app_now(),
        locked_at timestamptz,
        locked_by uuid REFERENCES user_account,
        lock_reason text CHECK (lock_reason IN ('lost', 'disabled', 'password-reset', 'second-factor-reset', 'sessions-ended')),
        CONSTRAINT device_share_locked_whole CHECK (num_nulls(locked_at, locked_by, lock_reason) IN (0, 3)),
        CONSTRAINT device_share_locked_has_none CHECK ((share_sealed IS NULL) = (locked_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX device_share_of_user ON device_share (user_id, last_used_at)`);
    await runner.query(`CREATE INDEX device_share_by_age ON device_share (last_used_at)`);
    await protect(
      runner,
      'device_share',
      `app_role() IN ('system', 'security-admin') OR user_id = app_user()`,
      {
        grant:
          'SELECT, INSERT, DELETE, UPDATE (share_sealed, agent_class, last_used_at, locked_at, locked_by, lock_reason)',
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE device_share`);
  }
}
