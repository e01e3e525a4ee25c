import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

const SCOPE = seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' });
/** Tables of a placement a caseworker works on for somebody who was handed over one by one. */
const OF_PLACEMENT = [
  'dispute',
  'evidence',
  'evidence_file',
  'concern',
  'start_duty',
  'start_echo',
  'leaving_word',
];
const SEEN = (id: string): string =>
  `app_role() = 'caseworker' AND EXISTS (SELECT FROM placement p JOIN caseload_person h ON h.seeker_id = p.seeker_id
     WHERE p.id = ${id} AND h.user_id = app_user() AND h.from_on <= app_today()
       AND (h.until_on IS NULL OR h.until_on >= app_today()))`;

/** What each side says of a leaving; work on persons handed over one by one; who is responsible after the hand-over. */
export class LeavingsAndCaseloads1794000020413 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leaving_word (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        said_by text NOT NULL,
        channel text NOT NULL,
        left_on date NOT NULL,
        reason text NOT NULL,
        where_to text NOT NULL CHECK (where_to IN ('home', 'other_job', 'elsewhere', 'unknown')),
        back_on date,
        certificate_on date,
        entered_by uuid NOT NULL,
        dispute_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (back_on IS NULL OR (where_to = 'home' AND back_on >= left_on))
      )`);
    await runner.query(`CREATE INDEX leaving_word_by_placement ON leaving_word (placement_id, recorded_at)`);
    await protect(runner, 'leaving_word', SCOPE, { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'leaving_word');
    for (const table of OF_PLACEMENT)
      await runner.query(`CREATE POLICY of_caseload ON ${table} USING (${SEEN(`${table}.placement_id`)})`);
    await runner.query(`DROP POLICY of_caseload ON follow_up`);
    await runner.query(`CREATE POLICY of_caseload ON follow_up USING (${SEEN('follow_up.placement_id')})`);
    await runner.query(
      `CREATE POLICY of_caseload ON history FOR SELECT USING (app_role() = 'caseworker' AND CASE aggregate
         WHEN 'placement' THEN EXISTS (SELECT FROM placement p WHERE p.id = aggregate_id)
         WHEN 'follow_up' THEN EXISTS (SELECT FROM follow_up f WHERE f.id = aggregate_id)
         WHEN 'dispute' THEN EXISTS (SELECT FROM dispute d WHERE d.id = aggregate_id)
         WHEN 'concern' THEN EXISTS (SELECT FROM concern c WHERE c.id = aggregate_id) ELSE false END)`,
    );
    await runner.query(`
      ALTER TABLE work_item ADD COLUMN responsible text NOT NULL DEFAULT 'caseworker' CHECK (responsible IN ('caseworker', 'station')),
        ADD COLUMN shared_until date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE work_item DROP COLUMN shared_until, DROP COLUMN responsible`);
    for (const table of [...OF_PLACEMENT, 'history', 'follow_up'])
      await runner.query(`DROP POLICY of_caseload ON ${table}`);
    await runner.query(
      `CREATE POLICY of_caseload ON follow_up FOR SELECT USING (app_role() = 'caseworker' AND EXISTS (
         SELECT FROM placement p JOIN caseload_person h ON h.seeker_id = p.seeker_id WHERE p.id = follow_up.placement_id
           AND h.user_id = app_user() AND h.from_on <= app_today() AND (h.until_on IS NULL OR h.until_on >= app_today())))`,
    );
    await runner.query(`DROP TABLE leaving_word`);
  }
}
