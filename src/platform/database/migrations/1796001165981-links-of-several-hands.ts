import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, withRows } from './rls.js';

/**
 * Whose hands a signed link went through before it was used, from which browsers staff work (so that a link used there is
 * known), and the codes by which a party makes what it says through a handed-over link its own word. Links of before were all
 * shown to whoever issued them. A notice may carry a link or a code that stands in no text kept here.
 */
export class LinksOfSeveralHands1796001165981 implements MigrationInterface {
  readonly name = 'LinksOfSeveralHands1796001165981';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signed_link ADD COLUMN party_kind text CHECK (party_kind IN ('seeker', 'employer')), ADD COLUMN party_id uuid,
        ADD COLUMN handed_at timestamptz, ADD COLUMN handed_by uuid,
        ADD COLUMN handed_why text CHECK (handed_why IN ('no_contact', 'not_arrived', 'asked_in_chat', 'on_paper', 'before'))`);
    await withRows(runner, async () => {
      await runner.query(
        `UPDATE signed_link SET handed_at = issued_at, handed_by = issued_by, handed_why = 'before',
           party_kind = CASE WHEN subject_kind IN ('seeker', 'employer') THEN subject_kind END,
           party_id = CASE WHEN subject_kind IN ('seeker', 'employer') THEN subject_id END`,
      );
    });
    await runner.query(
      `ALTER TABLE signed_link ADD CONSTRAINT signed_link_handed_whole CHECK (num_nulls(handed_at, handed_by, handed_why) IN (0, 3))`,
    );
    await runner.query(`CREATE INDEX signed_link_of_subject ON signed_link (subject_id, issued_at)`);
    await runner.query(`
      ALTER TABLE signed_link_use ADD COLUMN marks text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT signed_link_use_what_check,
        ADD CONSTRAINT signed_link_use_what_check
          CHECK (what IN ('opened', 'answered', 'late', 'revoked', 'used_up', 'refused'))`);
    await runner.query(`CREATE INDEX signed_link_use_by_request ON signed_link_use (request_id)`);
    await this.staffBrowsers(runner);
    await this.codes(runner);
    await runner.query(
      `ALTER TABLE notice ADD COLUMN secret_kind text CHECK (secret_kind IN ('link', 'code')), ADD COLUMN secret_id uuid,
         ADD COLUMN secret_page text, ADD CONSTRAINT notice_secret_whole CHECK ((secret_kind IS NULL) = (secret_id IS NULL))`,
    );
  }

  private async staffBrowsers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_browser (
        user_id uuid NOT NULL REFERENCES user_account,
        device_hash bytea NOT NULL,
        address_mark bytea NOT NULL,
        agent_class text NOT NULL,
        first_at timestamptz NOT NULL DEFAULT app_now(),
        last_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (user_id, device_hash, address_mark, agent_class)
      )`);
    await runner.query(`CREATE INDEX staff_browser_by_device ON staff_browser (device_hash)`);
    await runner.query(`CREATE INDEX staff_browser_by_age ON staff_browser (last_at)`);
    await protect(runner, 'staff_browser', `app_role() = 'system'`);
    await withRows(runner, async () => {
      await runner.query(
        `INSERT INTO staff_browser (user_id, device_hash, address_mark, agent_class, first_at, last_at)
         SELECT user_id, device_hash, ''::bytea, 'before', seen_at, seen_at FROM known_device`,
      );
    });
  }

  private async codes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE link_code (
        id uuid PRIMARY KEY,
        link_id uuid NOT NULL REFERENCES signed_link,
        sent_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        confirmed_at timestamptz,
        browser_hash bytea UNIQUE,
        CHECK ((confirmed_at IS NULL) = (browser_hash IS NULL))
      )`);
    await runner.query(`CREATE INDEX link_code_by_link ON link_code (link_id, sent_at)`);
    await protect(runner, 'link_code', `app_role() = 'system'`, {
      grant: 'SELECT, INSERT, UPDATE (tries, confirmed_at, browser_hash)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE notice DROP COLUMN secret_kind, DROP COLUMN secret_id, DROP COLUMN secret_page`,
    );
    await runner.query(`DROP TABLE link_code, staff_browser`);
    await runner.query(`DROP INDEX signed_link_use_by_request`);
    await runner.query(`DROP INDEX signed_link_of_subject`);
    await runner.query(`
      ALTER TABLE signed_link_use DROP CONSTRAINT signed_link_use_what_check, DROP COLUMN marks,
        ADD CONSTRAINT signed_link_use_what_check CHECK (what IN ('opened', 'answered', 'late', 'revoked', 'used_up')) NOT VALID`);
    await runner.query(
      `ALTER TABLE signed_link DROP COLUMN party_kind, DROP COLUMN party_id, DROP COLUMN handed_at, DROP COLUMN handed_by,
         DROP COLUMN handed_why`,
    );
  }
}
