import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Who takes part: cooperations of two places, organisations, their users, and the sessions of those signed in. */
export class Identity1794000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cooperation (
        id text PRIMARY KEY,
        source_place text NOT NULL CHECK (source_place ~ '^[0-9]{6}$'),
        destination_place text NOT NULL CHECK (destination_place ~ '^[0-9]{6}$'),
        name_zh text NOT NULL,
        name_en text NOT NULL,
        UNIQUE (source_place, destination_place)
      )`);
    await runner.query(`GRANT SELECT ON cooperation TO app_rt`);
    await runner.query(
      `INSERT INTO cooperation VALUES ('napo-longgang', '451026', '440307', '那坡—龙岗', 'Napo–Longgang')`,
    );
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('source-bureau', 'destination-bureau', 'township-office', 'station', 'company',
                                           'clinic', 'installation')),
        name text NOT NULL,
        place text CHECK (place ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        employer_id uuid CHECK (employer_id IS NULL OR kind = 'company'),
        clinic_id uuid CHECK (clinic_id IS NULL OR kind = 'clinic'),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((place IS NULL) = (kind = 'installation')),
        UNIQUE NULLS NOT DISTINCT (kind, place, name)
      )`);
    await protect(
      runner,
      'organisation',
      `app_role() IN ('system', 'security-admin') OR id::text = current_setting('app.organisation', true)`,
      { check: `app_role() IN ('system', 'security-admin')`, grant: 'SELECT, INSERT, UPDATE' },
    );
    await runner.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL UNIQUE,
        display_name text NOT NULL,
        role text NOT NULL CHECK (role IN ('bureau', 'caseworker', 'station', 'employer', 'clinic', 'escort', 'auditor',
                                           'system-admin', 'security-admin')),
        areas text[] NOT NULL DEFAULT '{}',
        employers uuid[] NOT NULL DEFAULT '{}',
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        disabled_at timestamptz
      )`);
    await protect(
      runner,
      'user_account',
      `app_role() IN ('system', 'security-admin') OR id = app_user()`,
      // Role, organisation and name of a user never change; a user changes jobs by a new account.
      { grant: 'SELECT, INSERT, UPDATE (password_hash, areas, employers, disabled_at)' },
    );
    await runner.query(`
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query(`CREATE INDEX session_by_user ON session (user_id) WHERE ended_at IS NULL`);
    await protect(runner, 'session', `app_role() IN ('system', 'security-admin') OR user_id = app_user()`, {
      grant: 'SELECT, INSERT, UPDATE, DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE session, user_account, organisation, cooperation`);
  }
}
