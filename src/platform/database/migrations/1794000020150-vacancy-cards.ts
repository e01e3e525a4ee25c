import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of a vacancy card that a list has no column for: beds by sex and their use, wage parts, pay in probation. */
export class VacancyCards1794000020150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vacancy
        ADD COLUMN beds_women integer CHECK (beds_women >= 0),
        ADD COLUMN beds_men integer CHECK (beds_men >= 0),
        ADD COLUMN beds_women_taken integer NOT NULL DEFAULT 0 CHECK (beds_women_taken >= 0),
        ADD COLUMN beds_men_taken integer NOT NULL DEFAULT 0 CHECK (beds_men_taken >= 0),
        ADD COLUMN allowances jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN deductions jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN probation_wage integer CHECK (probation_wage > 0),
        ADD COLUMN exams_told boolean NOT NULL DEFAULT false,
        ADD COLUMN copied_from uuid REFERENCES vacancy,
        ADD CONSTRAINT vacancy_beds CHECK (
          beds_women_taken <= COALESCE(beds_women, 0) AND beds_men_taken <= COALESCE(beds_men, 0))`);
    await runner.query(`CREATE INDEX vacancy_by_host ON vacancy (host_employer_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX vacancy_by_host`);
    await runner.query(`
      ALTER TABLE vacancy DROP COLUMN beds_women, DROP COLUMN beds_men, DROP COLUMN beds_women_taken,
        DROP COLUMN beds_men_taken, DROP COLUMN allowances, DROP COLUMN deductions, DROP COLUMN probation_wage,
        DROP COLUMN exams_told, DROP COLUMN copied_from`);
  }
}
