import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/**
 * How many persons' numbers each account was shown on a day, in any form. One row is one lock: two requests at once count one
 * after the other. Counts only grow, whoever writes them.
 */
export class NumberDisclosures1795996308793 implements MigrationInterface {
  readonly name = 'NumberDisclosures1795996308793';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE number_disclosure (
        user_id uuid NOT NULL,
        shown_on date NOT NULL,
        single_persons integer NOT NULL DEFAULT 0 CHECK (single_persons >= 0),
        listed_persons integer NOT NULL DEFAULT 0 CHECK (listed_persons >= 0),
        exported_persons integer NOT NULL DEFAULT 0 CHECK (exported_persons >= 0),
        number_searches integer NOT NULL DEFAULT 0 CHECK (number_searches >= 0),
        PRIMARY KEY (user_id, shown_on)
      )`);
    await runner.query(`
      CREATE FUNCTION number_disclosure_grows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.shown_on > app_today() - 180 THEN
            RAISE EXCEPTION 'a count of shown numbers is kept for half a year' USING ERRCODE = 'check_violation';
          END IF;
          RETURN OLD;
        END IF;
        IF NEW.user_id <> OLD.user_id OR NEW.shown_on <> OLD.shown_on
           OR NEW.single_persons < OLD.single_persons OR NEW.listed_persons < OLD.listed_persons
           OR NEW.exported_persons < OLD.exported_persons OR NEW.number_searches < OLD.number_searches THEN
          RAISE EXCEPTION 'a count of shown numbers never falls' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER number_disclosure_grows BEFORE UPDATE OR DELETE ON number_disclosure FOR EACH ROW EXECUTE FUNCTION number_disclosure_grows()`,
    );
    await protect(
      runner,
      'number_disclosure',
      `app_role() = 'system' OR user_id::text = current_setting('app.user', true)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE number_disclosure`);
    await runner.query(`DROP FUNCTION number_disclosure_grows`);
  }
}
