import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Words that may tell of somebody's health, apart from the record they belong to, for the office that wrote them. */
export class OfficeTexts1795999821805 implements MigrationInterface {
  readonly name = 'OfficeTexts1795999821805';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_text (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        content bytea NOT NULL
      )`);
    await runner.query(`CREATE INDEX office_text_by_age ON office_text (recorded_at)`);
    await protect(
      runner,
      'office_text',
      `app_role() = 'system' OR organisation_id::text = current_setting('app.organisation', true)`,
      { grant: 'SELECT, INSERT' },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE office_text`);
  }
}
