import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** What a line of a roster says beside the person: the time to come, the company or post wished for, a note; and who changed it. */
export class RosterLines1795680100000 implements MigrationInterface {
  readonly name = 'RosterLines1795680100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE fair ADD COLUMN arrivals_per_slot integer CHECK (arrivals_per_slot BETWEEN 1 AND 10000)`,
    );
    await runner.query(`
      ALTER TABLE fair_roster_entry
        ADD COLUMN slot text CHECK (slot ~ '^([01][0-9]|2[0-3]):(00|30)$'),
        ADD COLUMN wish_employer_id uuid REFERENCES employer,
        ADD COLUMN wish_vacancy_id uuid REFERENCES vacancy,
        ADD COLUMN note text CHECK (length(note) BETWEEN 1 AND 200),
        ADD CONSTRAINT fair_roster_wish CHECK (wish_vacancy_id IS NULL OR wish_employer_id IS NOT NULL)`);
    await runner.query(`
      CREATE TABLE fair_roster_change (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES fair_roster_entry,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        field text NOT NULL CHECK (field IN ('slot', 'wish', 'note')),
        was text,
        became text,
        by_user uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX fair_roster_change_by_entry ON fair_roster_change (entry_id, id)`);
    await runner.query(`CREATE INDEX fair_roster_change_by_seeker ON fair_roster_change (seeker_id)`);
    await protect(runner, 'fair_roster_change', seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
      grant: 'SELECT, INSERT, UPDATE (was, became)',
    });
    await runner.query(
      `CREATE TRIGGER fair_roster_change_append_only BEFORE UPDATE OR DELETE ON fair_roster_change
       FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('was', 'became')`,
    );
    await runner.query(
      `CREATE TRIGGER fair_roster_change_no_truncate BEFORE TRUNCATE ON fair_roster_change
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE fair_roster_change`);
    await runner.query(`
      ALTER TABLE fair_roster_entry
        DROP CONSTRAINT fair_roster_wish, DROP COLUMN slot, DROP COLUMN wish_employer_id, DROP COLUMN wish_vacancy_id, DROP COLUMN note`);
    await runner.query(`ALTER TABLE fair DROP COLUMN arrivals_per_slot`);
  }
}
