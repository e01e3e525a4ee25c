import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LATE_SOURCES } from './1796000645739-late-facts.js';

/**
 * A report is counted first and frozen later. What is recorded in between stands in none of its figures, so the freezing itself
 * notes it beside the report, as every later fact.
 */
export class FactsBeforeFreezing1796016906017 implements MigrationInterface {
  readonly name = 'FactsBeforeFreezing1796016906017';

  async up(runner: QueryRunner): Promise<void> {
    const notes = Object.entries(LATE_SOURCES).map(
      ([table, facts]) => `
        INSERT INTO late_fact (run_id, source, source_id, aggregate, aggregate_id, step, happened_on, recorded_at, said_by, entered_by, entered_role, channel)
        SELECT NEW.id, '${table}', f.id, f.aggregate, f.aggregate_id, f.step, f.happened_on, f.recorded_at, f.said_by, f.entered_by, f.entered_role, f.channel
        FROM (${facts.replace('FROM fresh', `FROM ${table}`)}) f
        JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
        WHERE c.id = NEW.cooperation AND f.happened_on <= NEW.to_on AND f.ends_on >= NEW.from_on AND f.recorded_at > NEW.known_at
        ON CONFLICT DO NOTHING;`,
    );
    await runner.query(`
      CREATE FUNCTION note_facts_before_freezing() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        own_role text := current_setting('app.role', true);
        own_pairs text := current_setting('app.cooperations', true);
      BEGIN
        PERFORM set_config('app.role', 'system', true), set_config('app.cooperations', '*', true);
        ${notes.join('')}
        PERFORM set_config('app.role', COALESCE(own_role, ''), true), set_config('app.cooperations', COALESCE(own_pairs, ''), true);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER report_run_late_on_freeze AFTER UPDATE OF frozen_at ON report_run FOR EACH ROW
        WHEN (OLD.frozen_at IS NULL AND NEW.frozen_at IS NOT NULL) EXECUTE FUNCTION note_facts_before_freezing()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER report_run_late_on_freeze ON report_run`);
    await runner.query(`DROP FUNCTION note_facts_before_freezing`);
  }
}
