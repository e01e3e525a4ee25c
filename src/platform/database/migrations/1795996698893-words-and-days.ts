import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which something happened, by table: none of them may lie in the future, whoever writes. Plans and due days are not here. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  placement: ['departed_on', 'arrived_on', 'started_on', 'start_confirmed_on', 'ended_on', 'consent_on'],
  'medical.medical_check': [
    'ordered_on',
    'attended_on',
    'missed_on',
    'concluded_on',
    'told_on',
    'referred_on',
  ],
  batch: ['departed_on', 'arrived_on'],
  batch_hand_over: ['handed_on'],
  batch_passenger: ['ready_on', 'boarded_on', 'arrived_on', 'left_on', 'taken_off_on'],
  concern: ['raised_on', 'closed_on', 'confirmed_on'],
  consent: ['happened_on'],
  dispute: ['opened_on', 'resolved_on'],
  employer_check: ['checked_on'],
  employer_violation: ['happened_on'],
  evidence: ['from_on'],
  follow_up: ['contacted_on', 'left_told_on'],
  leaving_word: ['left_on'],
  outside_work: ['started_on', 'ended_on'],
  rights_request: ['received_on'],
  seeker: ['birth_on', 'verified_on'],
  seeker_correction: ['happened_on'],
  start_duty: ['done_on', 'dropped_on'],
  start_echo: ['told_on'],
  subsidy_claim: ['claimed_on', 'reached_on', 'paid_on'],
  subsidy_notice: ['posted_on'],
};

/**
 * Two dates on every fact, kept apart in the database as well: nothing happened after the day it was recorded. History also says
 * in which role the account wrote, since a role may change and a word typed for another party is counted apart for good.
 */
export class WordsAndDays1795996698893 implements MigrationInterface {
  readonly name = 'WordsAndDays1795996698893';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE history ADD COLUMN entered_role text`);
    // Not validated: rows of before stay as they are, and the invariants name those that break it.
    await runner.query(`
      ALTER TABLE history ADD CONSTRAINT history_has_happened
        CHECK (happened_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date) NOT VALID`);
    await runner.query(`
      CREATE FUNCTION refuse_future() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a day of % has not come', TG_TABLE_NAME
          USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_has_happened', TABLE = TG_TABLE_NAME;
      END $$`);
    for (const [table, columns] of Object.entries(HAPPENED)) {
      const comes = columns
        .map((one) => `(NEW.${one} IS NOT NULL AND NEW.${one} > app_today())`)
        .join(' OR ');
      await runner.query(
        `CREATE TRIGGER ${nameOf(table)} BEFORE INSERT OR UPDATE OF ${columns.join(', ')} ON ${table}
           FOR EACH ROW WHEN (${comes}) EXECUTE FUNCTION refuse_future()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(HAPPENED))
      await runner.query(`DROP TRIGGER ${nameOf(table)} ON ${table}`);
    await runner.query(`DROP FUNCTION refuse_future`);
    await runner.query(`ALTER TABLE history DROP CONSTRAINT history_has_happened`);
    await runner.query(`ALTER TABLE history DROP COLUMN entered_role`);
  }
}

const nameOf = (table: string): string => `${table.replace('.', '_')}_has_happened`;
