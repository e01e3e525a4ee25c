import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Every workbook of persons that leaves: who took it, how many are in it, and the sealed file while it waits for a second person. */
export class Exports1794000020620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE export_file (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        requested_by uuid NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        persons integer NOT NULL CHECK (persons >= 0),
        requested_at timestamptz NOT NULL DEFAULT app_now(),
        content bytea,
        approved_by uuid,
        approved_at timestamptz,
        refused_at timestamptz,
        link_hash bytea UNIQUE,
        link_until timestamptz,
        taken_at timestamptz,
        CHECK (approved_by IS NULL OR approved_by <> requested_by),
        CHECK (approved_at IS NULL OR refused_at IS NULL)
      )`);
    await runner.query(`CREATE INDEX export_file_by_user ON export_file (requested_by, requested_at)`);
    await runner.query(
      `CREATE INDEX export_file_waiting ON export_file (organisation_id, id) WHERE content IS NOT NULL`,
    );
    await protect(
      runner,
      'export_file',
      `app_role() = 'system' OR organisation_id::text = current_setting('app.organisation', true)`,
      { grant: 'SELECT, INSERT, UPDATE' },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE export_file`);
  }
}
