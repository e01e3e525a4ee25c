import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

const OF_VISIBLE = `EXISTS (SELECT FROM seeker s WHERE s.id = seeker_id)`;

/** What a person may ask of us (个人信息保护法 arts. 44–48): requests with their clock, corrections with history, holds on erasure. */
export class PersonRights1794000020610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE seeker ADD COLUMN erased_at timestamptz`);
    await runner.query(`
      CREATE TABLE rights_request (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        kind text NOT NULL CHECK (kind IN ('copy', 'correct', 'erase', 'explain')),
        received_on date NOT NULL,
        due_on date NOT NULL CHECK (due_on >= received_on),
        said_by text NOT NULL,
        channel text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        answered_at timestamptz,
        answered_by uuid,
        outcome text CHECK (outcome IN ('granted', 'refused')),
        reason text,
        CHECK ((answered_at IS NULL) = (outcome IS NULL)),
        CHECK (outcome IS DISTINCT FROM 'refused' OR reason IS NOT NULL),
        CHECK (kind <> 'erase' OR outcome IS DISTINCT FROM 'granted' OR answered_by <> entered_by)
      )`);
    await runner.query(
      `CREATE INDEX rights_request_open ON rights_request (due_on, id) WHERE answered_at IS NULL`,
    );
    await runner.query(`CREATE INDEX rights_request_by_seeker ON rights_request (seeker_id)`);
    await protect(runner, 'rights_request', OF_VISIBLE, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE seeker_correction (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        field text NOT NULL,
        before_value bytea NOT NULL,
        after_value bytea NOT NULL,
        reason text NOT NULL,
        said_by text NOT NULL,
        channel text NOT NULL,
        entered_by uuid NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(
      `CREATE INDEX seeker_correction_by_seeker ON seeker_correction (seeker_id, recorded_at)`,
    );
    await protect(runner, 'seeker_correction', OF_VISIBLE, { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'seeker_correction');
    await runner.query(`
      CREATE TABLE legal_hold (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        reason text NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT app_now(),
        until date NOT NULL,
        lifted_at timestamptz,
        lifted_by uuid
      )`);
    await runner.query(`CREATE INDEX legal_hold_by_seeker ON legal_hold (seeker_id) WHERE lifted_at IS NULL`);
    await protect(runner, 'legal_hold', OF_VISIBLE, { grant: 'SELECT, INSERT, UPDATE' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE legal_hold, seeker_correction, rights_request`);
    await runner.query(`ALTER TABLE seeker DROP COLUMN erased_at`);
  }
}
