import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

/** What a fair needs on its day: who ticked which legal item, booths, waves of invitations, badges, scans. */
export class FairDay1794000020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fair
        ADD COLUMN opens_at text CHECK (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        ADD COLUMN closes_at text CHECK (closes_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        ADD COLUMN copied_from uuid REFERENCES fair,
        ADD COLUMN intents_per_person integer NOT NULL DEFAULT 5 CHECK (intents_per_person BETWEEN 1 AND 50),
        ADD COLUMN intents_per_place integer NOT NULL DEFAULT 20 CHECK (intents_per_place BETWEEN 1 AND 100)`);
    // Random, and unique by its size; it opens nothing but the door, to a signed-in door-keeper.
    await runner.query(`
      ALTER TABLE fair_roster_entry
        ADD COLUMN badge text NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', '') UNIQUE,
        ADD COLUMN first_scan uuid,
        ADD COLUMN scans_after timestamptz,
        ADD COLUMN arrived_gate text`);
    await this.checklist(runner);
    await this.booths(runner);
    await this.invitations(runner);
    await this.scans(runner);
  }

  private async checklist(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_check_tick (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL REFERENCES fair,
        cooperation text NOT NULL,
        code text NOT NULL,
        done boolean NOT NULL,
        by_user uuid NOT NULL,
        by_name text,
        at timestamptz NOT NULL DEFAULT app_now(),
        note text
      )`);
    await runner.query(`CREATE INDEX fair_check_tick_by_fair ON fair_check_tick (fair_id, code, id DESC)`);
    await protect(runner, 'fair_check_tick', seenBy({ cooperation: 'cooperation' }), {
      grant: 'SELECT, INSERT',
    });
    await appendOnly(runner, 'fair_check_tick');
  }

  private async booths(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_booth (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL REFERENCES fair,
        cooperation text NOT NULL,
        number text NOT NULL,
        employer_id uuid NOT NULL REFERENCES employer,
        UNIQUE (fair_id, number),
        UNIQUE (fair_id, employer_id)
      )`);
    const partner = `app_role() IN ('caseworker', 'station', 'employer') AND cooperation = ANY(app_list('app.cooperations'))`;
    await protect(runner, 'fair_booth', `${seenBy({ cooperation: 'cooperation' })} OR (${partner})`, {
      check: `app_role() IN ('bureau', 'system') AND ${seenBy({ cooperation: 'cooperation' })}`,
    });
  }

  private async invitations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_wave (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL REFERENCES fair,
        cooperation text NOT NULL,
        number integer NOT NULL,
        due_at timestamptz NOT NULL,
        started_at timestamptz,
        sent_at timestamptz,
        sent integer,
        UNIQUE (fair_id, number)
      )`);
    await runner.query(`CREATE INDEX fair_wave_due ON fair_wave (due_at) WHERE started_at IS NULL`);
    await protect(runner, 'fair_wave', seenBy({ cooperation: 'cooperation' }), {
      grant: 'SELECT, INSERT, UPDATE',
    });
    await runner.query(`
      CREATE TABLE fair_invitation (
        fair_id uuid NOT NULL REFERENCES fair,
        seeker_id uuid NOT NULL REFERENCES seeker,
        wave_id uuid NOT NULL REFERENCES fair_wave,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        rank integer NOT NULL,
        origin text NOT NULL CHECK (origin IN ('plan', 'invitation')),
        told_at timestamptz,
        PRIMARY KEY (fair_id, seeker_id)
      )`);
    await runner.query(`CREATE INDEX fair_invitation_by_wave ON fair_invitation (wave_id, rank)`);
    await protect(runner, 'fair_invitation', seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  private async scans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_scan (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL REFERENCES fair,
        cooperation text NOT NULL,
        area_code text,
        kind text NOT NULL CHECK (kind IN ('check_in', 'walk_in')),
        seeker_id uuid,
        person_index bytea,
        device text NOT NULL,
        device_at timestamptz NOT NULL,
        seq integer NOT NULL,
        gate text,
        received_at timestamptz NOT NULL DEFAULT app_now(),
        entered_by uuid NOT NULL
      )`);
    await runner.query(`CREATE INDEX fair_scan_by_fair ON fair_scan (fair_id, id)`);
    await runner.query(`CREATE INDEX fair_scan_by_seeker ON fair_scan (fair_id, seeker_id)`);
    await runner.query(
      `CREATE INDEX fair_scan_by_number ON fair_scan (fair_id, person_index) WHERE person_index IS NOT NULL`,
    );
    await protect(
      runner,
      'fair_scan',
      `${seenBy({ cooperation: 'cooperation', area: 'area_code' })} OR entered_by = app_user()`,
      { grant: 'SELECT, INSERT' },
    );
    await appendOnly(runner, 'fair_scan');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE fair_scan, fair_invitation, fair_wave, fair_booth, fair_check_tick`);
    await runner.query(
      `ALTER TABLE fair_roster_entry DROP COLUMN badge, DROP COLUMN first_scan, DROP COLUMN scans_after, DROP COLUMN arrived_gate`,
    );
    await runner.query(
      `ALTER TABLE fair DROP COLUMN opens_at, DROP COLUMN closes_at, DROP COLUMN copied_from, DROP COLUMN intents_per_person, DROP COLUMN intents_per_place`,
    );
  }
}
