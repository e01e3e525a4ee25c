import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ledger said of somebody before is shown beside what the next one says. */
export class FindImportRowsBySubject1795667845662 implements MigrationInterface {
  readonly name = 'FindImportRowsBySubject1795667845662';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX import_row_by_subject ON import_row (subject_id) WHERE subject_id IS NOT NULL AND action = 'import'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX import_row_by_subject`);
  }
}
