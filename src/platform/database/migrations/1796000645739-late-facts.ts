import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

/**
 * What was recorded after a report of its days was frozen: written down beside that report by the database itself, whoever
 * writes and however, so that no frozen number is contradicted in silence. Both sides say once that they have seen it.
 */
export class LateFacts1796000645739 implements MigrationInterface {
  readonly name = 'LateFacts1796000645739';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE late_fact (
        run_id uuid NOT NULL REFERENCES report_run,
        source text NOT NULL,
        source_id uuid NOT NULL,
        aggregate text NOT NULL,
        aggregate_id uuid NOT NULL,
        step text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        said_by text,
        entered_by uuid,
        entered_role text,
        channel text,
        PRIMARY KEY (run_id, source, source_id, step, recorded_at)
      )`);
    const ofRun = `EXISTS (SELECT FROM report_run r WHERE r.id = run_id)`;
    // Only a trigger writes, in the service's own sight.
    await protect(runner, 'late_fact', ofRun, { check: `app_role() = 'system'`, grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'late_fact');
    await runner.query(`CREATE INDEX late_fact_by_time ON late_fact (run_id, recorded_at DESC)`);
    await runner.query(`
      CREATE TABLE late_fact_seen (
        run_id uuid NOT NULL REFERENCES report_run,
        side text NOT NULL CHECK (side IN ('source', 'destination')),
        seen_until timestamptz NOT NULL,
        organisation_id uuid NOT NULL,
        seen_by uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (run_id, side, seen_at)
      )`);
    await protect(runner, 'late_fact_seen', ofRun, { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'late_fact_seen');
    await runner.query(
      `CREATE INDEX report_run_frozen ON report_run (cooperation, from_on, to_on, known_at) WHERE frozen_at IS NOT NULL`,
    );
    for (const [table, facts] of Object.entries(LATE_SOURCES)) await this.watch(runner, table, facts);
  }

  /** Reports are not seen by everybody who records a fact; the note is made with the service's sight and the actor's own restored. */
  private async watch(runner: QueryRunner, table: string, facts: string): Promise<void> {
    await runner.query(`
      CREATE FUNCTION note_late_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        own_role text := current_setting('app.role', true);
        own_pairs text := current_setting('app.cooperations', true);
      BEGIN
        PERFORM set_config('app.role', 'system', true), set_config('app.cooperations', '*', true);
        INSERT INTO late_fact (run_id, source, source_id, aggregate, aggregate_id, step, happened_on, recorded_at, said_by, entered_by, entered_role, channel)
        SELECT r.id, '${table}', f.id, f.aggregate, f.aggregate_id, f.step, f.happened_on, f.recorded_at, f.said_by, f.entered_by, f.entered_role, f.channel
        FROM (${facts}) f
        JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
        JOIN report_run r ON r.cooperation = c.id AND r.frozen_at IS NOT NULL
          AND f.happened_on <= r.to_on AND f.ends_on >= r.from_on AND f.recorded_at > r.known_at
        ON CONFLICT DO NOTHING;
        PERFORM set_config('app.role', COALESCE(own_role, ''), true), set_config('app.cooperations', COALESCE(own_pairs, ''), true);
        RETURN NULL;
      END $$`);
    for (const event of CHANGED_LATE_SOURCES.has(table) ? ['INSERT', 'UPDATE'] : ['INSERT'])
      await runner.query(
        `CREATE TRIGGER ${table}_late_on_${event.toLowerCase()} AFTER ${event} ON ${table}
           REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_late_${table}()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(LATE_SOURCES)) {
      for (const event of CHANGED_LATE_SOURCES.has(table) ? ['insert', 'update'] : ['insert'])
        await runner.query(`DROP TRIGGER ${table}_late_on_${event} ON ${table}`);
      await runner.query(`DROP FUNCTION note_late_${table}`);
    }
    await runner.query(`DROP INDEX report_run_frozen`);
    await runner.query(`DROP TABLE late_fact_seen, late_fact`);
  }
}

/** Tables whose rows are written over: an answer changed later is a later fact as well. */
export const CHANGED_LATE_SOURCES = new Set(['training_attendance']);

/**
 * Everything a figure stands on, as facts with both their times; `fresh` are the rows just written. A fact that lasts (a roll, a
 * paid month) touches every period it reaches into.
 */
export const LATE_SOURCES: Readonly<Record<string, string>> = {
  history: `
    SELECT id, aggregate, aggregate_id, move AS step, happened_on, happened_on AS ends_on, recorded_at, said_by, entered_by,
           entered_role, channel, cooperation, NULL AS place
    FROM fresh
    WHERE aggregate IN ('placement', 'follow_up', 'dispute', 'batch', 'fair', 'fair_roster_entry', 'training_session', 'medical_check')
       OR (aggregate IN ('seeker', 'vacancy', 'employer') AND seq > 1 AND said_by <> 'system')`,
  evidence: `
    SELECT e.id, 'placement' AS aggregate, e.placement_id AS aggregate_id, 'evidence_' || e.kind AS step, e.from_on AS happened_on,
           e.to_on AS ends_on, e.recorded_at, e.said_by, NULL::uuid AS entered_by, NULL AS entered_role, NULL AS channel, e.cooperation,
           NULL AS place
    FROM fresh e`,
  outside_work: `
    SELECT w.id, 'seeker' AS aggregate, w.seeker_id AS aggregate_id, 'outside_work' AS step, w.started_on AS happened_on,
           w.started_on AS ends_on, w.recorded_at, w.said_by, w.entered_by, NULL AS entered_role, w.channel, w.cooperation, NULL AS place
    FROM fresh w`,
  household_poverty: `
    SELECT h.household_id AS id, 'household' AS aggregate, h.household_id AS aggregate_id, 'roll_' || h.status AS step,
           h.valid_from AS happened_on, COALESCE(h.valid_to, 'infinity') AS ends_on, h.recorded_at, NULL AS said_by,
           NULL::uuid AS entered_by, NULL AS entered_role, NULL AS channel, NULL AS cooperation, o.county_code AS place
    FROM fresh h JOIN household o ON o.id = h.household_id
    WHERE EXISTS (SELECT FROM seeker s JOIN placement p ON p.seeker_id = s.id WHERE s.household_id = h.household_id)`,
  training_attendance: `
    SELECT a.id, 'training_session' AS aggregate, a.session_id AS aggregate_id,
           CASE WHEN a.attended THEN 'attended' ELSE 'absent' END AS step, t.held_on AS happened_on, t.held_on AS ends_on,
           a.marked_at AS recorded_at, 'bureau' AS said_by, a.marked_by AS entered_by, NULL AS entered_role, NULL AS channel,
           a.cooperation, NULL AS place
    FROM fresh a JOIN training_session t ON t.id = a.session_id WHERE a.marked_at IS NOT NULL`,
};
