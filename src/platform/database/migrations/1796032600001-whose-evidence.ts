import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LATE_SOURCES } from './1796000645739-late-facts.js';
import { noteBeforeFreezing, noteLate } from './1796020000001-facts-under-way.js';
import { withRows } from './rls.js';

const EVIDENCE = `
    SELECT e.id, 'placement' AS aggregate, e.placement_id AS aggregate_id, 'evidence_' || e.kind AS step, e.from_on AS happened_on,
           e.to_on AS ends_on, e.recorded_at, e.said_by, e.entered_by, e.entered_role, e.channel, e.cooperation, NULL AS place
    FROM fresh e`;

/**
 * Evidence says whose word it is: the party's own, typed for it, or of its workbook. The party's own word on a period stands beside
 * what was typed for it before, and is the one that counts. Words about a start and a settled concern keep what stands behind them.
 */
export class WhoseEvidence1796032600001 implements MigrationInterface {
  readonly name = 'WhoseEvidence1796032600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence ADD COLUMN channel text, ADD COLUMN entered_by uuid, ADD COLUMN entered_role text`);
    await withRows(runner, async () => {
      await runner.query(`
        UPDATE evidence e SET
          channel = CASE WHEN e.source LIKE 'account:%' THEN 'account' ELSE 'workbook' END,
          entered_by = substring(e.source FROM '^account:([0-9a-f-]{36})$')::uuid,
          entered_role = (SELECT u.role FROM user_account u WHERE 'account:' || u.id = e.source)`);
    });
    await runner.query(`
      ALTER TABLE evidence
        ALTER channel SET NOT NULL,
        ADD COLUMN own boolean NOT NULL GENERATED ALWAYS AS (channel <> 'workbook' AND entered_role IS NOT DISTINCT FROM said_by) STORED,
        DROP CONSTRAINT evidence_placement_id_kind_from_on_key,
        ADD CONSTRAINT evidence_word UNIQUE (placement_id, kind, from_on, said_by, own)`);
    await runner.query(`
      CREATE VIEW effective_evidence WITH (security_invoker = true) AS
      SELECT DISTINCT ON (placement_id, kind, from_on) * FROM evidence
      ORDER BY placement_id, kind, from_on, own DESC, recorded_at, id`);
    await runner.query(`GRANT SELECT ON effective_evidence TO app_rt`);
    await runner.query(`ALTER TABLE start_echo ADD COLUMN evidence text, ADD COLUMN entered_role text`);
    // Blanked when the person is erased, as their words are.
    await runner.query(`GRANT UPDATE (evidence) ON start_echo TO app_rt`);
    await runner.query(`ALTER TABLE concern ADD COLUMN confirmed_evidence text`);
    await runner.query(noteLate('evidence', EVIDENCE));
    await runner.query(noteBeforeFreezing({ ...LATE_SOURCES, evidence: EVIDENCE }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noteLate('evidence', LATE_SOURCES['evidence']!));
    await runner.query(noteBeforeFreezing(LATE_SOURCES));
    await runner.query(`ALTER TABLE concern DROP COLUMN confirmed_evidence`);
    await runner.query(`ALTER TABLE start_echo DROP COLUMN evidence, DROP COLUMN entered_role`);
    await runner.query(`DROP VIEW effective_evidence`);
    await withRows(runner, async () => {
      await runner.query(`
        DELETE FROM evidence e USING evidence better
        WHERE (better.placement_id, better.kind, better.from_on) = (e.placement_id, e.kind, e.from_on)
          AND (NOT better.own, better.recorded_at, better.id) < (NOT e.own, e.recorded_at, e.id)
          AND NOT EXISTS (SELECT FROM evidence_file f WHERE f.evidence_id = e.id)`);
    });
    await runner.query(`
      ALTER TABLE evidence
        DROP CONSTRAINT evidence_word,
        DROP COLUMN own,
        ADD CONSTRAINT evidence_placement_id_kind_from_on_key UNIQUE (placement_id, kind, from_on),
        DROP COLUMN channel, DROP COLUMN entered_by, DROP COLUMN entered_role`);
  }
}
