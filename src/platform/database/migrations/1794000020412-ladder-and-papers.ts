import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

const SCOPE = `app_role() <> 'employer' AND ${seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' })}`;

/** The rung a follow-up has reached and the day of the next try; papers that prove employment, and who opened them. */
export class LadderAndPapers1794000020412 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow_up ADD COLUMN next_on date,
        ADD COLUMN rung text NOT NULL DEFAULT 'own_phone'
          CHECK (rung IN ('own_phone', 'family_phone', 'village_visit', 'employer'))`);
    await runner.query(`
      CREATE TABLE evidence_file (
        id uuid PRIMARY KEY,
        evidence_id uuid NOT NULL REFERENCES evidence,
        placement_id uuid NOT NULL REFERENCES placement,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        media text NOT NULL CHECK (media IN ('image/jpeg', 'image/png', 'application/pdf')),
        bytes integer NOT NULL CHECK (bytes > 0),
        digest bytea NOT NULL,
        content bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (evidence_id, digest)
      )`);
    await runner.query(`ALTER TABLE evidence_file ALTER COLUMN content SET STORAGE EXTERNAL`);
    await runner.query(`CREATE INDEX evidence_file_by_placement ON evidence_file (placement_id)`);
    await protect(runner, 'evidence_file', SCOPE, { grant: 'SELECT, INSERT' });
    await runner.query(`
      CREATE TABLE evidence_reading (
        id uuid PRIMARY KEY,
        file_id uuid NOT NULL REFERENCES evidence_file,
        user_id uuid NOT NULL,
        role text NOT NULL,
        read_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX evidence_reading_by_file ON evidence_reading (file_id, read_at DESC)`);
    await protect(runner, 'evidence_reading', `EXISTS (SELECT FROM evidence_file f WHERE f.id = file_id)`, {
      grant: 'SELECT, INSERT',
    });
    await appendOnly(runner, 'evidence_reading');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE evidence_reading, evidence_file`);
    await runner.query(`ALTER TABLE follow_up DROP COLUMN rung, DROP COLUMN next_on`);
  }
}
