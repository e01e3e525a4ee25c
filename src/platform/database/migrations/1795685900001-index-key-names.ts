import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, withRows } from './rls.js';

/** Tables with values keyed by INDEX_KEY: each row names the key it stands under; none, the one from before keys had names. */
const KEYED = [
  'seeker',
  'contact_means',
  'fair_scan',
  'notice',
  'import_row',
  'import_applied',
  'user_account',
];

/**
 * INDEX_KEY can be changed. Which keys are in use is known to the database; each ID number that is taken stands under every one
 * of them, so that one number stays one person while the indexes go over, whoever may see whom.
 */
export class IndexKeyNames1795685900001 implements MigrationInterface {
  readonly name = 'IndexKeyNames1795685900001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of KEYED) await runner.query(`ALTER TABLE ${table} ADD COLUMN index_key integer`);
    await runner.query(`GRANT UPDATE (index_key) ON fair_scan TO app_rt`);
    await runner.query(`ALTER TABLE user_account ADD COLUMN holder_previous bytea`);
    await runner.query(`GRANT UPDATE (holder, holder_previous, index_key) ON user_account TO app_rt`);
    await runner.query(`ALTER TABLE recovery_code ADD COLUMN under_index_key boolean NOT NULL DEFAULT false`);
    await withRows(runner, async () => {
      await runner.query(`UPDATE recovery_code SET under_index_key = true`);
    });
    await this.keysInUse(runner);
    await this.numbersTaken(runner);
    await this.scansGoOver(runner);
  }

  private async keysInUse(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE index_key_in_use (
        name integer PRIMARY KEY,
        is_current boolean NOT NULL,
        since timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX one_current_index_key ON index_key_in_use (is_current) WHERE is_current`,
    );
    await protect(runner, 'index_key_in_use', `app_role() = 'system'`);
  }

  private async numbersTaken(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seeker_number (
        number_index bytea PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        index_key integer REFERENCES index_key_in_use
      )`);
    await runner.query(`CREATE INDEX seeker_number_by_seeker ON seeker_number (seeker_id)`);
    await withRows(runner, async () => {
      await runner.query(
        `INSERT INTO seeker_number (number_index, seeker_id) SELECT id_index, id FROM seeker WHERE erased_at IS NULL`,
      );
    });
    await protect(runner, 'seeker_number', `EXISTS (SELECT FROM seeker s WHERE s.id = seeker_id)`, {
      check: 'true',
      grant: 'SELECT, INSERT, DELETE',
    });
  }

  /** A scan stays what it was; only the number it saw may be written under the key of now, or be forgotten. */
  private async scansGoOver(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change_but_rekeying() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND app_role() = 'system' AND current_setting('app.rekeys', true) = 'on'
           AND OLD.person_index IS NOT NULL
           AND to_jsonb(NEW) - '{person_index,index_key}'::text[] = to_jsonb(OLD) - '{person_index,index_key}'::text[] THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$`);
    await runner.query(`DROP TRIGGER fair_scan_append_only ON fair_scan`);
    await runner.query(
      `CREATE TRIGGER fair_scan_append_only BEFORE UPDATE OR DELETE ON fair_scan FOR EACH ROW
       WHEN (current_setting('app.rekeys', true) IS DISTINCT FROM 'on')
       EXECUTE FUNCTION refuse_change_but_forgetting('person_index')`,
    );
    await runner.query(
      `CREATE TRIGGER fair_scan_rekeyed BEFORE UPDATE OR DELETE ON fair_scan FOR EACH ROW
       WHEN (current_setting('app.rekeys', true) = 'on') EXECUTE FUNCTION refuse_change_but_rekeying()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER fair_scan_rekeyed ON fair_scan`);
    await runner.query(`DROP TRIGGER fair_scan_append_only ON fair_scan`);
    await runner.query(
      `CREATE TRIGGER fair_scan_append_only BEFORE UPDATE OR DELETE ON fair_scan FOR EACH ROW
       EXECUTE FUNCTION refuse_change_but_forgetting('person_index')`,
    );
    await runner.query(`DROP FUNCTION refuse_change_but_rekeying`);
    await runner.query(`DROP TABLE seeker_number, index_key_in_use`);
    await runner.query(`ALTER TABLE recovery_code DROP COLUMN under_index_key`);
    await runner.query(`REVOKE UPDATE (holder) ON user_account FROM app_rt`);
    await runner.query(`ALTER TABLE user_account DROP COLUMN holder_previous`);
    for (const table of KEYED) await runner.query(`ALTER TABLE ${table} DROP COLUMN index_key`);
  }
}
