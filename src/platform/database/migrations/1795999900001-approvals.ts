import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Acts that one person asks for and another carries out by approving. */
export class Approvals1795999900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval_request (
        id uuid PRIMARY KEY,
        act text NOT NULL,
        aggregate text NOT NULL,
        aggregate_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        payload jsonb,
        decider_roles text[] NOT NULL CHECK (cardinality(decider_roles) > 0),
        place text CHECK (place ~ '^[0-9]{6}$'),
        requested_by uuid NOT NULL,
        requested_role text NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL CHECK (expires_at > requested_at),
        decided_by uuid,
        decided_at timestamptz,
        outcome text CHECK (outcome IN ('approved', 'declined', 'withdrawn', 'expired')),
        CHECK ((decided_at IS NULL) = (outcome IS NULL)),
        CHECK ((payload IS NULL) = (outcome IS NOT NULL)),
        CONSTRAINT decided_by_another CHECK (outcome IS NULL OR outcome NOT IN ('approved', 'declined')
          OR (decided_by IS NOT NULL AND decided_by <> requested_by)),
        CONSTRAINT withdrawn_by_requester CHECK (outcome IS DISTINCT FROM 'withdrawn' OR decided_by = requested_by),
        CONSTRAINT nobody_approves_for_oneself CHECK (outcome IS DISTINCT FROM 'approved' OR aggregate <> 'user' OR aggregate_id <> decided_by),
        CONSTRAINT approved_in_time CHECK (outcome IS DISTINCT FROM 'approved' OR decided_at <= expires_at)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX approval_request_open ON approval_request (act, subject_id) WHERE outcome IS NULL`,
    );
    // A second administrator decides on everything asked of administrators; an office on what concerns its own place.
    await protect(
      runner,
      'approval_request',
      `app_role() = 'system' OR requested_by = app_user() OR (app_role() = ANY(decider_roles)
        AND (app_role() = 'security-admin' OR place = ANY(app_list('app.places'))))`,
      {
        check: `app_role() = 'system' OR (outcome IS NULL AND requested_by = app_user()) OR decided_by = app_user()`,
        grant: 'SELECT, INSERT, UPDATE (payload, decided_by, decided_at, outcome)',
      },
    );
    await runner.query(`
      CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.outcome IS NOT NULL THEN RAISE EXCEPTION 'approval_request is decided'; END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER approval_request_decided_once BEFORE UPDATE ON approval_request FOR EACH ROW EXECUTE FUNCTION refuse_second_decision()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE approval_request`);
    await runner.query(`DROP FUNCTION refuse_second_decision`);
  }
}
