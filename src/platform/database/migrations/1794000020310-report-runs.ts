import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Counted reports: each figure is a list of ids, its number the list's length; a frozen one never changes. */
export class ReportRuns1794000020310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX placement_by_start ON placement (cooperation, started_on) WHERE started_on IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX placement_by_departure ON placement (cooperation, departed_on) WHERE departed_on IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE report_run (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('monthly')),
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        as_of date NOT NULL,
        known_at timestamptz NOT NULL,
        rule_version text NOT NULL,
        made_by uuid NOT NULL,
        frozen_at timestamptz,
        frozen_by uuid
      )`);
    await runner.query(`CREATE INDEX report_run_by_list ON report_run (cooperation, known_at DESC, id DESC)`);
    await runner.query(
      `CREATE UNIQUE INDEX report_run_frozen_once ON report_run (cooperation, kind, from_on, to_on) WHERE frozen_at IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE report_figure (
        run_id uuid NOT NULL REFERENCES report_run,
        position integer NOT NULL,
        code text NOT NULL,
        unit text NOT NULL,
        of text NOT NULL,
        value integer CHECK (value = cardinality(members)),
        members text[],
        detail jsonb,
        PRIMARY KEY (run_id, code),
        CHECK ((value IS NULL) = (members IS NULL))
      )`);
    // Ids do not compress; out of line and plain, a page is cut out of a long list without reading the rest.
    await runner.query(`ALTER TABLE report_figure ALTER COLUMN members SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE report_signature (
        run_id uuid NOT NULL REFERENCES report_run,
        organisation_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('source', 'destination')),
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        digest text NOT NULL,
        PRIMARY KEY (run_id, side)
      )`);
    await this.frozen(runner);
    await protect(runner, 'report_run', seenBy({ cooperation: 'cooperation' }));
    const ofRun = `EXISTS (SELECT FROM report_run r WHERE r.id = run_id)`;
    await protect(runner, 'report_figure', ofRun, { grant: 'SELECT, INSERT, DELETE' });
    await protect(runner, 'report_signature', ofRun, { grant: 'SELECT, INSERT' });
    await runner.query(`
      CREATE TABLE form_template (
        organisation_id uuid NOT NULL,
        fingerprint text NOT NULL,
        answers jsonb NOT NULL,
        taught_by uuid NOT NULL,
        taught_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, fingerprint)
      )`);
    await protect(
      runner,
      'form_template',
      `organisation_id::text = current_setting('app.organisation', true)`,
    );
  }

  /** A draft may be thrown away; a frozen report, its figures and its signatures never change. */
  private async frozen(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_frozen_report() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'report_run' THEN
          IF OLD.frozen_at IS NOT NULL THEN RAISE EXCEPTION 'report_run is append-only once frozen'; END IF;
        ELSIF TG_TABLE_NAME = 'report_signature' THEN
          RAISE EXCEPTION 'report_signature is append-only';
        ELSIF (SELECT frozen_at FROM report_run WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.run_id ELSE OLD.run_id END) IS NOT NULL THEN
          RAISE EXCEPTION 'report_figure is append-only once frozen';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    for (const [table, when] of [
      ['report_run', 'UPDATE OR DELETE'],
      ['report_figure', 'INSERT OR UPDATE OR DELETE'],
      ['report_signature', 'UPDATE OR DELETE'],
    ])
      await runner.query(
        `CREATE TRIGGER ${table}_frozen BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_frozen_report()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE form_template, report_signature, report_figure, report_run`);
    await runner.query(`DROP FUNCTION refuse_frozen_report`);
    await runner.query(`DROP INDEX placement_by_start, placement_by_departure`);
  }
}
