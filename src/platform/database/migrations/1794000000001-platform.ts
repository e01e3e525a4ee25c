import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

/** Clock, scope functions, and the tables that lose nothing: history, audit, outbox, inbox, idempotency, data keys. */
export class Platform1794000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.roles(runner);
    await this.clock(runner);
    await this.scope(runner);
    await this.record(runner);
    await this.delivery(runner);
    await this.keys(runner);
  }

  /** A server prepared by hand may lack the runtime role; the embedded one and the compose file bring it. */
  private async roles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_rt') THEN
          CREATE ROLE app_rt NOLOGIN NOSUPERUSER NOBYPASSRLS;
        END IF;
      END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO app_rt`);
  }

  private async clock(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE app_clock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), ahead interval NOT NULL)`,
    );
    await runner.query(`GRANT SELECT ON app_clock TO app_rt`);
    await runner.query(`
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS
      $$ SELECT now() + COALESCE((SELECT ahead FROM app_clock), interval '0') $$`);
    await runner.query(`
      CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS
      $$ SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date $$`);
  }

  private async scope(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE AS
      $$ SELECT nullif(current_setting('app.role', true), '') $$`);
    await runner.query(`
      CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE AS
      $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$`);
    await runner.query(`
      CREATE FUNCTION app_list(setting text) RETURNS text[] LANGUAGE sql STABLE AS
      $$ SELECT string_to_array(nullif(current_setting(setting, true), ''), ',') $$`);
    await runner.query(`
      CREATE FUNCTION app_sees(cooperation text, place text, area text, employer uuid, clinic uuid) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT COALESCE(CASE app_role()
          WHEN 'system' THEN cooperation IS NULL OR cooperation = ANY(app_list('app.cooperations')) OR '*' = ANY(app_list('app.cooperations'))
          WHEN 'bureau' THEN cooperation = ANY(app_list('app.cooperations')) OR place = ANY(app_list('app.places'))
          WHEN 'auditor' THEN cooperation = ANY(app_list('app.cooperations')) OR place = ANY(app_list('app.places'))
          WHEN 'caseworker' THEN EXISTS (SELECT FROM unnest(app_list('app.areas')) AS own(prefix) WHERE starts_with(area, own.prefix))
          WHEN 'station' THEN employer::text = ANY(app_list('app.employers'))
          WHEN 'employer' THEN employer::text = ANY(app_list('app.employers'))
          WHEN 'clinic' THEN clinic::text = current_setting('app.clinic', true)
          ELSE false
        END, false) $$`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
  }

  private async record(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history (
        id uuid PRIMARY KEY,
        aggregate text NOT NULL,
        aggregate_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        move text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        said_by text NOT NULL,
        entered_by uuid NOT NULL,
        channel text NOT NULL,
        reason text, evidence text, note text,
        request_id text NOT NULL,
        cooperation text, place text, area text, employer_id uuid, clinic_id uuid,
        UNIQUE (aggregate, aggregate_id, seq),
        CHECK ((seq = 1) = (from_status IS NULL))
      )`);
    await runner.query(`CREATE INDEX history_by_day ON history (aggregate, to_status, happened_on)`);
    const sees = seenBy({
      cooperation: 'cooperation',
      place: 'place',
      area: 'area',
      employer: 'employer_id',
      clinic: 'clinic_id',
    });
    await protect(runner, 'history', sees, { check: 'app_role() IS NOT NULL', grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'history');
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        request_id text NOT NULL,
        user_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        cooperation text,
        action text NOT NULL,
        aggregate text NOT NULL,
        aggregate_id uuid,
        fields text[] NOT NULL
      )`);
    await runner.query(`CREATE INDEX audit_entry_by_subject ON audit_entry (aggregate, aggregate_id)`);
    await protect(
      runner,
      'audit_entry',
      `app_role() IN ('auditor', 'system') AND app_sees(cooperation, NULL, NULL, NULL, NULL)`,
      {
        check: 'app_role() IS NOT NULL',
        grant: 'SELECT, INSERT',
      },
    );
    await appendOnly(runner, 'audit_entry');
  }

  private async delivery(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        effect_key text NOT NULL UNIQUE,
        topic text NOT NULL,
        payload jsonb NOT NULL,
        cooperation text,
        request_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        dispatched_at timestamptz,
        attempt integer NOT NULL DEFAULT 0,
        lease_until timestamptz,
        not_before timestamptz NOT NULL DEFAULT clock_timestamp(),
        failures integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz
      )`);
    await runner.query(
      `CREATE INDEX outbox_open ON outbox (not_before, id) WHERE done_at IS NULL AND dead_at IS NULL`,
    );
    await protect(runner, 'outbox', `app_role() = 'system'`, { check: 'app_role() IS NOT NULL' });
    await runner.query(`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        effect_key text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, effect_key)
      )`);
    await protect(runner, 'inbox', `app_role() = 'system'`, { grant: 'SELECT, INSERT, DELETE' });
    await runner.query(`
      CREATE TABLE idempotency (
        user_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status integer,
        body jsonb,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (user_id, key)
      )`);
    await protect(runner, 'idempotency', `user_id = app_user() OR app_role() = 'system'`);
  }

  private async keys(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE data_key (owner_id uuid PRIMARY KEY, wrapped bytea NOT NULL)`);
    await protect(runner, 'data_key', `app_role() NOT IN ('auditor', 'system-admin', 'security-admin')`, {
      grant: 'SELECT, INSERT, DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE data_key, idempotency, inbox, outbox, audit_entry, history, app_clock`);
    await runner.query(
      `DROP FUNCTION app_sees, app_list, app_user, app_role, app_today, app_now, refuse_change`,
    );
  }
}
