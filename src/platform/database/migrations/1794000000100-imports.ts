import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Workbooks, their rows (encrypted), and the fingerprints that make a second import of the same row change nothing. */
export class Imports1794000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('read', 'previewed', 'committed', 'withdrawn', 'failed')),
        version integer NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        file_hash bytea NOT NULL,
        cooperation text NOT NULL,
        organisation_id uuid NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        as_of date,
        repeats uuid REFERENCES import,
        sheets jsonb NOT NULL DEFAULT '[]',
        not_stored jsonb NOT NULL DEFAULT '[]',
        data_rows integer, imported integer, merged integer, refused integer, warned integer, drafts integer,
        commit_requested_at timestamptz
      )`);
    await runner.query(`CREATE INDEX import_by_time ON import (cooperation, uploaded_at DESC, id)`);
    const own = `app_role() = 'system' OR organisation_id::text = current_setting('app.organisation', true) OR (app_role() IN ('bureau', 'auditor') AND app_sees(cooperation, NULL, NULL, NULL, NULL))`;
    await protect(runner, 'import', own);
    const ofVisible = (column: string): string => `EXISTS (SELECT FROM import i WHERE i.id = ${column})`;
    await runner.query(
      `CREATE TABLE import_file (import_id uuid PRIMARY KEY REFERENCES import, content bytea NOT NULL)`,
    );
    await runner.query(`ALTER TABLE import_file ALTER COLUMN content SET STORAGE EXTERNAL`);
    await protect(runner, 'import_file', ofVisible('import_id'));
    await runner.query(`
      CREATE TABLE import_row (
        import_id uuid NOT NULL REFERENCES import,
        seq integer NOT NULL,
        sheet text NOT NULL,
        row integer NOT NULL,
        hidden boolean NOT NULL,
        action text NOT NULL CHECK (action IN ('import', 'merge', 'refuse')),
        outcome text NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'conflict', 'error')),
        draft boolean NOT NULL,
        findings jsonb NOT NULL,
        columns jsonb NOT NULL,
        content bytea NOT NULL,
        fingerprint bytea,
        subject_id uuid,
        applied_at timestamptz,
        PRIMARY KEY (import_id, seq)
      )`);
    await runner.query(
      `CREATE INDEX import_row_waiting ON import_row (import_id, seq) WHERE applied_at IS NULL AND action <> 'refuse'`,
    );
    await protect(runner, 'import_row', ofVisible('import_id'));
    await runner.query(`
      CREATE TABLE import_applied (
        kind text NOT NULL,
        cooperation text NOT NULL,
        fingerprint bytea NOT NULL,
        import_id uuid NOT NULL REFERENCES import,
        subject_id uuid,
        PRIMARY KEY (kind, cooperation, fingerprint)
      )`);
    await runner.query(`CREATE INDEX import_applied_by_import ON import_applied (import_id)`);
    await protect(
      runner,
      'import_applied',
      `app_role() = 'system' OR cooperation = ANY(app_list('app.cooperations'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_applied, import_row, import_file, import`);
  }
}
