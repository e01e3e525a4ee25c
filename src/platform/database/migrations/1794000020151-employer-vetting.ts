import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

const SEEN = `EXISTS (SELECT FROM employer e WHERE e.id = employer_id)`;
const WRITTEN = `app_role() = 'system' OR (app_role() = 'bureau' AND EXISTS (
  SELECT FROM employer e WHERE e.id = employer_id AND e.district_code = ANY(app_list('app.places'))))`;

/** What was checked of an employer, by whom and until when; who acts for it; what it was found to have done. */
export class EmployerVetting1794000020151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_check (
        id uuid PRIMARY KEY,
        employer_id uuid NOT NULL REFERENCES employer,
        item text NOT NULL CHECK (item IN ('licence', 'mandate', 'agent_identity', 'dispatch_licence')),
        outcome text NOT NULL CHECK (outcome IN ('passed', 'failed')),
        reference text,
        valid_until date,
        checked_on date NOT NULL,
        checked_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX employer_check_by_item ON employer_check (employer_id, item, id DESC)`);
    await protect(runner, 'employer_check', SEEN, { check: WRITTEN, grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'employer_check');
    await runner.query(`
      CREATE TABLE employer_agent (
        employer_id uuid PRIMARY KEY REFERENCES employer,
        name text NOT NULL,
        id_number bytea NOT NULL,
        mandate_until date,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    const keeper = `app_role() IN ('bureau', 'system') AND (app_role() = 'system' OR EXISTS (
      SELECT FROM employer e WHERE e.id = employer_id AND e.district_code = ANY(app_list('app.places'))))`;
    await protect(runner, 'employer_agent', keeper, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE employer_violation (
        id uuid PRIMARY KEY,
        employer_id uuid NOT NULL REFERENCES employer,
        kind text NOT NULL,
        happened_on date NOT NULL,
        source text NOT NULL,
        decision text,
        settled_on date,
        settlement text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((settled_on IS NULL) = (settlement IS NULL))
      )`);
    await runner.query(`CREATE INDEX employer_violation_by_employer ON employer_violation (employer_id, id)`);
    await protect(runner, 'employer_violation', SEEN, { check: WRITTEN, grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`ALTER TABLE employer ADD COLUMN end_reminded_for date`);
    // A host plant sees the posts it is the place of work of, whoever employs there.
    await runner.query(`CREATE POLICY host ON vacancy FOR SELECT USING (
      app_role() = 'employer' AND host_employer_id::text = ANY(app_list('app.employers')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY host ON vacancy`);
    await runner.query(`ALTER TABLE employer DROP COLUMN end_reminded_for`);
    await runner.query(`DROP TABLE employer_violation, employer_agent, employer_check`);
  }
}
