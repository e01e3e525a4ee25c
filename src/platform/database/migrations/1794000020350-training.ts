import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

const OF_COOPERATION = `${seenBy({ cooperation: 'cooperation' })}
  OR (app_role() IN ('caseworker', 'station') AND cooperation = ANY(app_list('app.cooperations')))`;
const BY_BUREAU = `app_role() = 'system' OR (app_role() = 'bureau' AND cooperation = ANY(app_list('app.cooperations')))`;
const OF_PERSON = seenBy({ cooperation: 'cooperation', area: 'area_code' });

/** Pre-departure training, yearly targets of a cooperation, work found outside the chain, paired villages and communities. */
export class Training1794000020350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training_session (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
        version integer NOT NULL,
        cooperation text NOT NULL REFERENCES cooperation,
        held_on date NOT NULL,
        place text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('pre_departure', 'skill', 'safety', 'language')),
        topics text[] NOT NULL,
        trainer text NOT NULL,
        hours real NOT NULL CHECK (hours > 0 AND hours <= 240),
        capacity integer CHECK (capacity > 0),
        cancelled_reason text,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX training_session_by_day ON training_session (cooperation, held_on, id)`);
    await protect(runner, 'training_session', OF_COOPERATION, {
      check: BY_BUREAU,
      grant: 'SELECT, INSERT, UPDATE',
    });
    await runner.query(`
      CREATE TABLE training_attendance (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES training_session,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL REFERENCES cooperation,
        area_code text NOT NULL,
        attended boolean,
        evidence text,
        marked_by uuid,
        marked_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (session_id, seeker_id),
        CHECK ((attended IS NULL) = (marked_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX training_attendance_by_person ON training_attendance (seeker_id)`);
    await protect(runner, 'training_attendance', OF_PERSON, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE agreement_target (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL REFERENCES cooperation,
        year integer NOT NULL CHECK (year BETWEEN 2016 AND 2100),
        indicator text NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        target integer NOT NULL CHECK (target >= 0),
        source text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (cooperation, year, indicator, revision)
      )`);
    await protect(runner, 'agreement_target', OF_COOPERATION, { check: BY_BUREAU, grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'agreement_target');
    await this.people(runner);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outside_work (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL REFERENCES cooperation,
        area_code text NOT NULL,
        province text NOT NULL CHECK (province ~ '^[0-9]{2}$'),
        place_text text,
        employer_text text NOT NULL,
        job_text text,
        wage integer CHECK (wage > 0),
        started_on date NOT NULL,
        ended_on date CHECK (ended_on >= started_on),
        end_reason text,
        said_by text NOT NULL,
        channel text NOT NULL,
        evidence text,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX outside_work_open ON outside_work (seeker_id) WHERE ended_on IS NULL`,
    );
    await runner.query(`CREATE INDEX outside_work_by_day ON outside_work (cooperation, started_on, id)`);
    await protect(runner, 'outside_work', OF_PERSON, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE village_pairing (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL REFERENCES cooperation,
        village_code text NOT NULL CHECK (village_code ~ '^[0-9]{12}$'),
        community text NOT NULL,
        community_code text CHECK (community_code ~ '^[0-9]{9}([0-9]{3})?$'),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        source text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX village_pairing_open ON village_pairing (cooperation, village_code) WHERE until_on IS NULL`,
    );
    await protect(runner, 'village_pairing', OF_COOPERATION, {
      check: BY_BUREAU,
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE village_pairing, outside_work, agreement_target, training_attendance, training_session`,
    );
  }
}
