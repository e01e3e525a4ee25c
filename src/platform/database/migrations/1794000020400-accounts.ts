import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

const ADMINISTRATORS = `('system-admin', 'security-admin', 'auditor')`;
const OWN = `app_role() IN ('system', 'security-admin') OR user_id = app_user()`;

/** How a user proves who they are, how often one may guess, and that nobody is two kinds of administrator. */
export class Accounts1794000020400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.holders(runner);
    await this.proofs(runner);
    await this.desks(runner);
  }

  private async holders(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE user_account ADD COLUMN holder bytea, ADD COLUMN password_given_at timestamptz, ADD COLUMN pin_hash text`,
    );
    await runner.query(
      `UPDATE user_account SET holder = sha256(convert_to(id::text, 'UTF8')) WHERE role IN ${ADMINISTRATORS}`,
    );
    await runner.query(
      `ALTER TABLE user_account ADD CONSTRAINT administrator_has_holder CHECK (role NOT IN ${ADMINISTRATORS} OR holder IS NOT NULL)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX one_administrator_per_person ON user_account (holder) WHERE role IN ${ADMINISTRATORS} AND disabled_at IS NULL`,
    );
    await runner.query(`GRANT UPDATE (display_name, password_given_at, pin_hash) ON user_account TO app_rt`);
  }

  private async proofs(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE session ADD COLUMN second_factor_at timestamptz, ADD COLUMN proved_at timestamptz`,
    );
    await runner.query(`
      CREATE TABLE second_factor (
        user_id uuid PRIMARY KEY REFERENCES user_account,
        secret_sealed bytea,
        pending_sealed bytea,
        last_step bigint NOT NULL DEFAULT 0,
        confirmed_at timestamptz,
        CHECK ((secret_sealed IS NULL) = (confirmed_at IS NULL))
      )`);
    await protect(runner, 'second_factor', OWN);
    await runner.query(`
      CREATE TABLE recovery_code (
        user_id uuid NOT NULL REFERENCES user_account,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (user_id, code_hash)
      )`);
    await protect(runner, 'recovery_code', OWN);
    await runner.query(`
      CREATE TABLE known_device (
        user_id uuid NOT NULL REFERENCES user_account,
        device_hash bytea NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (user_id, device_hash)
      )`);
    await protect(runner, 'known_device', OWN);
    await runner.query(`
      CREATE TABLE guess_budget (
        key bytea PRIMARY KEY,
        tries integer NOT NULL DEFAULT 0,
        open_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await protect(runner, 'guess_budget', `app_role() = 'system'`);
  }

  private async desks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clinic_desk (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        code_hash bytea UNIQUE,
        code_until timestamptz NOT NULL,
        token_hash bytea UNIQUE,
        shift_until timestamptz,
        shift_opened_by uuid REFERENCES user_account,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        removed_at timestamptz
      )`);
    await protect(
      runner,
      'clinic_desk',
      `app_role() IN ('system', 'security-admin') OR organisation_id::text = current_setting('app.organisation', true)`,
      { grant: 'SELECT, INSERT, UPDATE (code_hash, token_hash, shift_until, shift_opened_by, removed_at)' },
    );
    await runner.query(`ALTER TABLE session ADD COLUMN desk_id uuid REFERENCES clinic_desk`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE session DROP COLUMN desk_id, DROP COLUMN second_factor_at, DROP COLUMN proved_at`,
    );
    await runner.query(`DROP TABLE clinic_desk, guess_budget, known_device, recovery_code, second_factor`);
    await runner.query(`DROP INDEX one_administrator_per_person`);
    await runner.query(
      `ALTER TABLE user_account DROP CONSTRAINT administrator_has_holder, DROP COLUMN holder, DROP COLUMN password_given_at, DROP COLUMN pin_hash`,
    );
  }
}
