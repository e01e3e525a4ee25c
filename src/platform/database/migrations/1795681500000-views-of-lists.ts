import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A saved view says which list it narrows; those kept so far are of the work list. */
export class ViewsOfLists1795681500000 implements MigrationInterface {
  readonly name = 'ViewsOfLists1795681500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_view ADD COLUMN list text NOT NULL DEFAULT 'work'
        CHECK (list IN ('work', 'people', 'placements', 'vacancies', 'subsidies'))`);
    await runner.query(`ALTER TABLE saved_view ALTER COLUMN list DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_view DROP COLUMN list`);
  }
}
