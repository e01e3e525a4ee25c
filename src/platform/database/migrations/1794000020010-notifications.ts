import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Notices: one message to one recipient, its effect key for ever, who read it, and what the development outbox caught. */
export class Notifications1794000020010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'done_by_hand',
                                               'expired', 'cancelled')),
        version integer NOT NULL,
        effect_key text NOT NULL UNIQUE,
        template text NOT NULL,
        text jsonb NOT NULL,
        shared_text jsonb,
        urgent boolean NOT NULL,
        recipient_kind text NOT NULL CHECK (recipient_kind IN ('seeker', 'employer', 'organisation', 'clinic', 'user')),
        recipient_id uuid NOT NULL,
        cooperation text,
        place text,
        area_code text,
        employer_id uuid,
        clinic_id uuid,
        organisation_id uuid,
        user_id uuid,
        about_aggregate text,
        about_id uuid,
        channel text CHECK (channel IN ('in_app', 'smtp', 'sms', 'wecom', 'manual')),
        tried text[] NOT NULL DEFAULT '{}',
        due_at timestamptz NOT NULL,
        handed boolean NOT NULL,
        round integer NOT NULL,
        expires_at timestamptz,
        sent_at timestamptz,
        delivered_at timestamptz,
        reference text,
        address_index bytea,
        done_by uuid,
        outcome text,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(
      `CREATE INDEX notice_due ON notice (due_at, id) WHERE status = 'queued' AND NOT handed`,
    );
    await runner.query(
      `CREATE INDEX notice_by_key ON notice (effect_key text_pattern_ops) WHERE status = 'queued'`,
    );
    await runner.query(
      `CREATE INDEX notice_to_expire ON notice (expires_at) WHERE status IN ('queued', 'failed', 'unknown')`,
    );
    await runner.query(
      `CREATE INDEX notice_by_hand ON notice (due_at, id) WHERE status = 'queued' AND channel = 'manual'`,
    );
    await runner.query(`CREATE INDEX notice_by_recipient ON notice (recipient_kind, recipient_id, id)`);
    await runner.query(`CREATE INDEX notice_by_subject ON notice (about_aggregate, about_id)`);
    await runner.query(`CREATE INDEX notice_by_reference ON notice (reference) WHERE reference IS NOT NULL`);
    await runner.query(
      `CREATE INDEX notice_by_address ON notice (address_index, sent_at) WHERE address_index IS NOT NULL`,
    );
    const sees = seenBy({
      cooperation: 'cooperation',
      place: 'place',
      area: 'area_code',
      employer: 'employer_id',
      clinic: 'clinic_id',
    });
    await protect(
      runner,
      'notice',
      `${sees} OR user_id = app_user() OR organisation_id::text = current_setting('app.organisation', true)`,
    );
    await runner.query(`CREATE TABLE notice_key (effect_key text PRIMARY KEY, notice_id uuid NOT NULL)`);
    await protect(runner, 'notice_key', `app_role() = 'system'`, { grant: 'SELECT, INSERT' });
    await runner.query(`
      CREATE TABLE notice_read (
        notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
        user_id uuid NOT NULL,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, notice_id)
      )`);
    await protect(runner, 'notice_read', `user_id = app_user() OR app_role() = 'system'`);
    await runner.query(`
      CREATE TABLE development_message (
        effect_key text PRIMARY KEY,
        at timestamptz NOT NULL,
        channel text NOT NULL,
        address text NOT NULL,
        text text NOT NULL
      )`);
    await protect(runner, 'development_message', `app_role() IN ('system', 'bureau')`, {
      check: `app_role() = 'system'`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE development_message, notice_read, notice_key, notice`);
  }
}
