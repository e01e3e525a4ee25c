import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHANGED_LATE_SOURCES, LATE_SOURCES } from './1796000645739-late-facts.js';

/** The lock that facts of reports share until they are committed, and a freezing takes alone. */
const LOCK = `hashtextextended('late_fact', 0)`;
/** No transaction that writes a fact is open longer. */
const LONGEST = `interval '1 hour'`;
const COLUMNS =
  'run_id, source, source_id, aggregate, aggregate_id, step, happened_on, recorded_at, said_by, entered_by, entered_role, channel';
const FACT =
  'f.id, f.aggregate, f.aggregate_id, f.step, f.happened_on, f.recorded_at, f.said_by, f.entered_by, f.entered_role, f.channel';

/**
 * An instant does not tell what a count has seen: a transaction that began before it may be committed after it. A run therefore
 * keeps the transaction id below which everything was committed when it was counted. Facts from there on are late, and a freezing
 * waits for facts that are being written.
 */
export class FactsUnderWay1796020000001 implements MigrationInterface {
  readonly name = 'FactsUnderWay1796020000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_run ADD COLUMN counted_below xid8`);
    // A transaction id of 32 bits as one of 64: the last one that is not in the future.
    await runner.query(`
      CREATE FUNCTION whole_xid(short xid) RETURNS xid8 LANGUAGE sql STABLE AS $$
        SELECT ((CASE WHEN id > newest THEN id - 4294967296 ELSE id END)::text)::xid8
        FROM (SELECT newest, (newest / 4294967296) * 4294967296 + short::text::bigint AS id
              FROM (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS newest) now) one $$`);
    for (const [table, facts] of Object.entries(LATE_SOURCES)) await runner.query(noteLate(table, facts));
    await runner.query(noteBeforeFreezing(LATE_SOURCES));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(LATE_SOURCES))
      await runner.query(
        noting(`note_late_${table}`, [
          `INSERT INTO late_fact (${COLUMNS})
           SELECT r.id, '${table}', ${FACT}
           FROM (${LATE_SOURCES[table]!}) f
           JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
           JOIN report_run r ON r.cooperation = c.id AND r.frozen_at IS NOT NULL
             AND f.happened_on <= r.to_on AND f.ends_on >= r.from_on AND f.recorded_at > r.known_at
           ON CONFLICT DO NOTHING;`,
        ]),
      );
    await runner.query(
      noting(
        'note_facts_before_freezing',
        Object.entries(LATE_SOURCES).map(
          ([table, facts]) => `
          INSERT INTO late_fact (${COLUMNS})
          SELECT NEW.id, '${table}', ${FACT}
          FROM (${facts.replace('FROM fresh', `FROM ${table}`)}) f
          JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
          WHERE c.id = NEW.cooperation AND f.happened_on <= NEW.to_on AND f.ends_on >= NEW.from_on AND f.recorded_at > NEW.known_at
          ON CONFLICT DO NOTHING;`,
        ),
      ),
    );
    await runner.query(`DROP FUNCTION whole_xid`);
    await runner.query(`ALTER TABLE report_run DROP COLUMN counted_below`);
  }
}

/** Same name and triggers as before; what is being written was seen by no count of a run that can be seen frozen. */
export function noteLate(table: string, facts: string): string {
  return noting(`note_late_${table}`, [
    `PERFORM pg_advisory_xact_lock_shared(${LOCK});`,
    `INSERT INTO late_fact (${COLUMNS})
     SELECT r.id, '${table}', ${FACT}
     FROM (${facts}) f
     JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
     JOIN report_run r ON r.cooperation = c.id AND r.frozen_at IS NOT NULL
       AND f.happened_on <= r.to_on AND f.ends_on >= r.from_on
       AND f.recorded_at > r.known_at - CASE WHEN r.counted_below IS NULL THEN interval '0' ELSE ${LONGEST} END
     ON CONFLICT DO NOTHING;`,
  ]);
}

/** @param sources facts of each table, as in {@link LATE_SOURCES} */
export function noteBeforeFreezing(sources: Readonly<Record<string, string>>): string {
  const notes = Object.entries(sources).map(([table, facts]) => {
    const recorded = CHANGED_LATE_SOURCES.has(table) ? 'marked_at' : 'recorded_at';
    const unseen = `(SELECT * FROM ${table} t WHERE t.${recorded} > NEW.known_at - ${LONGEST}
      AND CASE WHEN NEW.counted_below IS NULL THEN t.${recorded} > NEW.known_at ELSE whole_xid(t.xmin) >= NEW.counted_below END)`;
    return `INSERT INTO late_fact (${COLUMNS})
      SELECT NEW.id, '${table}', ${FACT}
      FROM (${facts.replace('FROM fresh', `FROM ${unseen}`)}) f
      JOIN cooperation c ON c.id = f.cooperation OR f.place IN (c.source_place, c.destination_place)
      WHERE c.id = NEW.cooperation AND f.happened_on <= NEW.to_on AND f.ends_on >= NEW.from_on
      ON CONFLICT DO NOTHING;`;
  });
  return noting('note_facts_before_freezing', [`PERFORM pg_advisory_xact_lock(${LOCK});`, ...notes]);
}

/** Notes are made with the service's sight, and the actor's own is restored. */
const noting = (name: string, statements: readonly string[]): string => `
  CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    own_role text := current_setting('app.role', true);
    own_pairs text := current_setting('app.cooperations', true);
  BEGIN
    PERFORM set_config('app.role', 'system', true), set_config('app.cooperations', '*', true);
    ${statements.join('\n    ')}
    PERFORM set_config('app.role', COALESCE(own_role, ''), true), set_config('app.cooperations', COALESCE(own_pairs, ''), true);
    RETURN NULL;
  END $$`;
