import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** The two waits and what surrounds them: settings of a cooperation, the bed a placement takes, calls to be made. */
export class Answers1794000020051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE placement
        ADD COLUMN bed text CHECK (bed IN ('women', 'men')),
        ADD COLUMN asked_at timestamptz,
        ADD COLUMN hold_alarm_at timestamptz,
        ADD CONSTRAINT placement_bed_with_place CHECK (bed IS NULL OR keeps_place OR status IN
          ('offered', 'accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started'))`);
    await runner.query(
      `CREATE INDEX placement_waits_of_employer ON placement (employer_id, answer_due_at, id) WHERE status IN ('proposed', 'intent')`,
    );
    await runner.query(`
      CREATE TABLE answer_setting (
        cooperation text PRIMARY KEY REFERENCES cooperation,
        employer_working_days integer NOT NULL CHECK (employer_working_days BETWEEN 1 AND 30),
        worker_working_days integer NOT NULL CHECK (worker_working_days BETWEEN 1 AND 30),
        working_days_to_replace integer NOT NULL CHECK (working_days_to_replace BETWEEN 0 AND 30),
        closes_at text NOT NULL CHECK (closes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        employer_region text NOT NULL CHECK (employer_region IN ('guangxi', 'shenzhen')),
        worker_region text NOT NULL CHECK (worker_region IN ('guangxi', 'shenzhen')),
        undo_minutes integer NOT NULL CHECK (undo_minutes BETWEEN 0 AND 1440),
        call_attempts integer NOT NULL CHECK (call_attempts BETWEEN 1 AND 5),
        grace_working_days integer NOT NULL CHECK (grace_working_days BETWEEN 1 AND 5),
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await protect(
      runner,
      'answer_setting',
      `app_role() = 'system' OR cooperation = ANY(app_list('app.cooperations'))`,
      { check: `app_role() IN ('system', 'bureau')`, grant: 'SELECT, INSERT, UPDATE' },
    );
    await runner.query(`
      CREATE TABLE call_attempt (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        hold integer NOT NULL,
        attempt integer NOT NULL CHECK (attempt > 0),
        due_at timestamptz NOT NULL,
        asked_back boolean NOT NULL DEFAULT false,
        outcome text CHECK (outcome IN ('answered', 'no_answer', 'switched_off', 'wrong_number', 'visited', 'not_at_home')),
        made_at timestamptz,
        made_by uuid,
        note text,
        cancelled_at timestamptz,
        UNIQUE (placement_id, hold, attempt),
        CHECK ((made_at IS NULL) = (outcome IS NULL) AND (made_at IS NULL) = (made_by IS NULL)),
        CHECK (made_at IS NULL OR cancelled_at IS NULL)
      )`);
    await runner.query(
      `CREATE INDEX call_attempt_due ON call_attempt (due_at, id) WHERE made_at IS NULL AND cancelled_at IS NULL`,
    );
    await protect(runner, 'call_attempt', seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
      grant: 'SELECT, INSERT, UPDATE (outcome, made_at, made_by, note, cancelled_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE call_attempt, answer_setting`);
    await runner.query(`
      ALTER TABLE placement DROP CONSTRAINT placement_bed_with_place, DROP COLUMN bed, DROP COLUMN asked_at,
        DROP COLUMN hold_alarm_at`);
  }
}
