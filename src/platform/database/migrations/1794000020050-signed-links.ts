import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

/** Signed links: what a person without an account may open, for how long, and when it was opened. The token is not kept. */
export class SignedLinks1794000020050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signed_link (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        purpose text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        cooperation text NOT NULL,
        organisation_id uuid NOT NULL,
        area_code text,
        employer_id uuid,
        clinic_id uuid,
        single_use boolean NOT NULL DEFAULT false,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        CHECK (expires_at > issued_at)
      )`);
    await runner.query(
      `CREATE INDEX signed_link_by_subject ON signed_link (purpose, subject_id) WHERE revoked_at IS NULL`,
    );
    const sees = seenBy({
      cooperation: 'cooperation',
      area: 'area_code',
      employer: 'employer_id',
      clinic: 'clinic_id',
    });
    await protect(runner, 'signed_link', sees, { grant: 'SELECT, INSERT, UPDATE (used_at, revoked_at)' });
    await runner.query(`
      CREATE TABLE signed_link_use (
        id uuid PRIMARY KEY,
        link_id uuid NOT NULL REFERENCES signed_link,
        at timestamptz NOT NULL DEFAULT app_now(),
        what text NOT NULL CHECK (what IN ('opened', 'answered', 'late', 'revoked', 'used_up')),
        request_id text NOT NULL
      )`);
    await runner.query(`CREATE INDEX signed_link_use_by_link ON signed_link_use (link_id, at)`);
    await protect(
      runner,
      'signed_link_use',
      `app_role() = 'system' OR EXISTS (SELECT FROM signed_link l WHERE l.id = link_id)`,
      { check: `app_role() = 'system'`, grant: 'SELECT, INSERT' },
    );
    await appendOnly(runner, 'signed_link_use');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE signed_link_use, signed_link`);
  }
}
