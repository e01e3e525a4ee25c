import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts changes of a vacancy's card, so that two people who edit it at once are told. */
export class VacancyRevisions1794000020152 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy ADD COLUMN revision integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy DROP COLUMN revision`);
  }
}
