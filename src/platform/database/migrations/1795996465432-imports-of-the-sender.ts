import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, withRows } from './rls.js';

const SAME_OFFICE = `organisation_id::text = current_setting('app.organisation', true)`;

/**
 * The office that sent a file: all of it for a bureau; a caseworker or station sees what its own kind sent, as far as it
 * answers for every area and employer the sender answered for. Company and institution are of one piece.
 */
const SENT = (
  row = '',
): string => `(${row}${SAME_OFFICE} AND (app_role() = 'bureau' OR (${row}sent_as = app_role()
  AND NOT EXISTS (SELECT FROM unnest(${row}sent_areas) AS sent(area)
                  WHERE NOT COALESCE(sent.area LIKE ANY (app_prefixes('app.areas')), false))
  AND ${row}sent_employers::text[] <@ COALESCE(app_list('app.employers'), '{}'))))`;
const SENT_OR_SYSTEM = (row?: string): string => `app_role() = 'system' OR ${SENT(row)}`;
const OF_SENT = `app_role() = 'system' OR EXISTS (SELECT FROM import i WHERE i.id = import_id AND ${SENT('i.')})`;

/**
 * An import belongs to the office that sent it. Others read it where it is shared with them by name, until a day, and never
 * change it; an auditor of the office reads its counters and no row.
 */
export class ImportsOfTheSender1795996465432 implements MigrationInterface {
  readonly name = 'ImportsOfTheSender1795996465432';

  async up(runner: QueryRunner): Promise<void> {
    await this.senders(runner);
    await this.shares(runner);
    await this.policies(runner);
    await this.views(runner);
  }

  private async senders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import
        ADD COLUMN sent_as text CHECK (sent_as IN ('bureau', 'caseworker', 'station', 'employer', 'clinic')),
        ADD COLUMN sent_areas text[] NOT NULL DEFAULT '{}',
        ADD COLUMN sent_employers uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN one_side boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT import_of_organisation UNIQUE (id, organisation_id)`);
    await withRows(runner, async () => {
      await runner.query(`
        UPDATE import i SET sent_as = u.role,
               sent_areas = CASE WHEN u.role = 'caseworker' THEN u.areas ELSE '{}' END,
               sent_employers = CASE WHEN u.role = 'station' THEN u.employers ELSE '{}' END
        FROM user_account u WHERE u.id = i.uploaded_by AND u.role IN ('bureau', 'caseworker', 'station', 'employer', 'clinic')`);
      await runner.query(`UPDATE import SET sent_as = 'bureau' WHERE sent_as IS NULL`);
      await runner.query(`UPDATE import SET one_side = false WHERE kind = 'vacancy-list'`);
    });
    await runner.query(`ALTER TABLE import ALTER COLUMN sent_as SET NOT NULL`);
    await runner.query(
      `COMMENT ON COLUMN import.one_side IS 'Holds what the other side of the cooperation may not see'`,
    );
  }

  private async shares(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_share (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        shared_with uuid NOT NULL REFERENCES organisation,
        shared_with_area text NOT NULL,
        shared_by uuid NOT NULL,
        shared_at timestamptz NOT NULL DEFAULT app_now(),
        until date NOT NULL,
        ended_at timestamptz,
        ended_by uuid,
        FOREIGN KEY (import_id, organisation_id) REFERENCES import (id, organisation_id),
        CHECK (shared_with <> organisation_id),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX one_import_share ON import_share (import_id, shared_with) WHERE ended_at IS NULL`,
    );
    await runner.query(`CREATE INDEX import_share_with ON import_share (shared_with) WHERE ended_at IS NULL`);
    const office = `current_setting('app.organisation', true)`;
    await protect(
      runner,
      'import_share',
      `app_role() = 'system' OR (app_role() IN ('bureau', 'caseworker', 'station', 'employer', 'clinic')
         AND ${office} IN (organisation_id::text, shared_with::text))`,
      {
        check: `app_role() = 'system' OR ${SAME_OFFICE}`,
        grant: 'SELECT, INSERT, UPDATE (ended_at, ended_by)',
      },
    );
    // Looks at offices and file with the service's sight, whoever shares: the rule holds for every way in.
    await runner.query(`
      CREATE FUNCTION import_share_rule() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE file import; partner organisation; own_place text; pair cooperation; asking text := current_setting('app.role', true);
      BEGIN
        PERFORM set_config('app.role', 'system', true);
        SELECT * INTO file FROM import WHERE id = NEW.import_id;
        SELECT * INTO partner FROM organisation WHERE id = NEW.shared_with;
        SELECT left(place, 6) INTO own_place FROM organisation WHERE id = NEW.organisation_id;
        SELECT * INTO pair FROM cooperation WHERE id = file.cooperation;
        PERFORM set_config('app.role', asking, true);
        IF partner.kind IN ('source-bureau', 'destination-bureau', 'township-office')
           AND left(partner.place, 6) IN (pair.source_place, pair.destination_place)
           AND (NOT file.one_side OR left(partner.place, 6) = own_place)
           AND NEW.until BETWEEN app_today() AND app_today() + 92 THEN
          NEW.shared_with_area := partner.place;
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'not to be shared with this office' USING ERRCODE = 'check_violation', CONSTRAINT = 'import_share_rule';
      END $$`);
    await runner.query(
      `CREATE TRIGGER import_share_rule BEFORE INSERT ON import_share FOR EACH ROW EXECUTE FUNCTION import_share_rule()`,
    );
  }

  private async policies(runner: QueryRunner): Promise<void> {
    for (const table of ['import', 'import_file', 'import_row', 'import_applied'])
      await runner.query(`DROP POLICY scope ON ${table}`);
    const keep = SENT_OR_SYSTEM();
    await runner.query(`CREATE POLICY scope ON import USING (${keep}) WITH CHECK (${keep})`);
    // Of an office's own people those who answer for all of its place; a caseworker of one village is not among them.
    await runner.query(`
      CREATE POLICY shared ON import FOR SELECT USING (app_role() IN ('bureau', 'caseworker') AND EXISTS (
        SELECT FROM import_share s WHERE s.import_id = import.id AND s.ended_at IS NULL AND s.until >= app_today()
          AND s.shared_with::text = current_setting('app.organisation', true)
          AND (app_role() = 'bureau' OR s.shared_with_area LIKE ANY (app_prefixes('app.areas')))))`);
    await runner.query(
      `CREATE POLICY audited ON import FOR SELECT USING (app_role() = 'auditor' AND ${SAME_OFFICE})`,
    );
    await runner.query(`CREATE POLICY scope ON import_row USING (${OF_SENT}) WITH CHECK (${OF_SENT})`);
    await runner.query(`
      CREATE POLICY shared ON import_row FOR SELECT
      USING (app_role() IN ('bureau', 'caseworker') AND EXISTS (SELECT FROM import i WHERE i.id = import_id))`);
    await runner.query(`CREATE POLICY scope ON import_applied USING (${OF_SENT}) WITH CHECK (${OF_SENT})`);
    // The bytes are opened by the service alone, and only until they are read.
    await runner.query(
      `CREATE POLICY scope ON import_file USING (app_role() = 'system') WITH CHECK (${OF_SENT})`,
    );
  }

  /** Which rows an account had on its screen on a day: the same row again counts once. */
  private async views(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_row_view (
        user_id uuid NOT NULL,
        viewed_on date NOT NULL DEFAULT app_today(),
        import_id uuid NOT NULL REFERENCES import,
        seqs int4multirange NOT NULL,
        PRIMARY KEY (user_id, viewed_on, import_id)
      )`);
    await protect(runner, 'import_row_view', `app_role() = 'system' OR user_id = app_user()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_row_view`);
    for (const table of ['import', 'import_file', 'import_row', 'import_applied'])
      await runner.query(`DROP POLICY scope ON ${table}`);
    await runner.query(`DROP POLICY shared ON import_row`);
    await runner.query(`DROP POLICY shared ON import`);
    await runner.query(`DROP POLICY audited ON import`);
    await runner.query(`DROP TABLE import_share`);
    await runner.query(`DROP FUNCTION import_share_rule`);
    await runner.query(`ALTER TABLE import DROP CONSTRAINT import_of_organisation, DROP COLUMN sent_as,
      DROP COLUMN sent_areas, DROP COLUMN sent_employers, DROP COLUMN one_side`);
    const own = `app_role() = 'system' OR ${SAME_OFFICE} OR (app_role() IN ('bureau', 'auditor') AND app_sees(cooperation, NULL, NULL, NULL, NULL))`;
    const ofVisible = `EXISTS (SELECT FROM import i WHERE i.id = import_id)`;
    await runner.query(`CREATE POLICY scope ON import USING (${own}) WITH CHECK (${own})`);
    for (const table of ['import_file', 'import_row'])
      await runner.query(`CREATE POLICY scope ON ${table} USING (${ofVisible}) WITH CHECK (${ofVisible})`);
    const applied = `app_role() = 'system' OR cooperation = ANY(app_list('app.cooperations'))`;
    await runner.query(`CREATE POLICY scope ON import_applied USING (${applied}) WITH CHECK (${applied})`);
  }
}
