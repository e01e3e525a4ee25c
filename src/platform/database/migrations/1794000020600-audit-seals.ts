import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

/** Seals over the audit rows, chained and signed, and the anchors given out of the house each day. */
export class AuditSeals1794000020600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_seal (
        seq integer PRIMARY KEY CHECK (seq > 0),
        entries int8multirange NOT NULL,
        gaps int8multirange NOT NULL,
        to_id bigint NOT NULL,
        count integer NOT NULL CHECK (count > 0),
        root text NOT NULL,
        previous text NOT NULL,
        sealed_at timestamptz NOT NULL,
        hash text NOT NULL UNIQUE,
        signature bytea NOT NULL
      )`);
    await protect(runner, 'audit_seal', `app_role() IN ('auditor', 'system')`, {
      check: `app_role() = 'system'`,
      grant: 'SELECT, INSERT',
    });
    await appendOnly(runner, 'audit_seal');
    await runner.query(`
      CREATE TABLE audit_anchor (
        day date PRIMARY KEY,
        seq integer NOT NULL,
        hash text NOT NULL,
        signature bytea NOT NULL,
        anchored_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await protect(runner, 'audit_anchor', `app_role() IN ('auditor', 'bureau', 'system')`, {
      check: `app_role() = 'system'`,
      grant: 'SELECT, INSERT',
    });
    await appendOnly(runner, 'audit_anchor');
    await runner.query(`CREATE INDEX audit_entry_by_user ON audit_entry (user_id, id)`);
    await runner.query(`ALTER TABLE audit_entry ADD COLUMN subjects uuid[] NOT NULL DEFAULT '{}'`);
    await runner.query(
      `CREATE INDEX audit_entry_by_subjects ON audit_entry USING gin (subjects) WHERE subjects <> '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_entry DROP COLUMN subjects`);
    await runner.query(`DROP INDEX audit_entry_by_user`);
    await runner.query(`DROP TABLE audit_anchor, audit_seal`);
  }
}
