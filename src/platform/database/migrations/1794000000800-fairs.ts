import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Joint fairs of a cooperation, and who is on the roster of each. */
export class Fairs1794000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.fair(runner);
    await this.roster(runner);
    await runner.query(
      `ALTER TABLE placement ADD CONSTRAINT placement_fair FOREIGN KEY (fair_id) REFERENCES fair`,
    );
  }

  private async fair(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('planned', 'published', 'open', 'closed', 'reconciled', 'cancelled')),
        version integer NOT NULL,
        cooperation text NOT NULL REFERENCES cooperation,
        code text NOT NULL,
        name text,
        held_on date NOT NULL,
        place text,
        expected_visitors integer NOT NULL DEFAULT 0 CHECK (expected_visitors >= 0),
        checks_done text[] NOT NULL DEFAULT '{}',
        planned_departure_on date,
        planned_start_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (cooperation, code),
        CHECK (planned_departure_on >= held_on),
        CHECK (planned_start_on >= planned_departure_on)
      )`);
    await runner.query(`CREATE INDEX fair_by_day ON fair (cooperation, held_on DESC, id DESC)`);
    // No person is in it: everybody who works within the cooperation sees its fairs.
    const ofPartner = `app_role() IN ('caseworker', 'station', 'employer', 'clinic', 'escort')
      AND cooperation = ANY(app_list('app.cooperations'))`;
    await protect(runner, 'fair', `${seenBy({ cooperation: 'cooperation' })} OR (${ofPartner})`, {
      check: `app_role() IN ('bureau', 'system') AND ${seenBy({ cooperation: 'cooperation' })}`,
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  private async roster(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_roster_entry (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('invited', 'registered', 'checked_in', 'no_show', 'cancelled')),
        version integer NOT NULL,
        fair_id uuid NOT NULL REFERENCES fair,
        cooperation text NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        area_code text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('plan', 'ledger', 'invitation', 'self', 'walk_in', 'pool')),
        checked_in_at timestamptz,
        entered_late boolean NOT NULL DEFAULT false,
        marked_poor boolean,
        interview text CHECK (interview IN ('passed', 'failed', 'open')),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (fair_id, seeker_id)
      )`);
    await runner.query(`CREATE INDEX fair_roster_entry_by_seeker ON fair_roster_entry (seeker_id)`);
    await runner.query(`CREATE INDEX fair_roster_entry_by_list ON fair_roster_entry (fair_id, id)`);
    await protect(runner, 'fair_roster_entry', seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE placement DROP CONSTRAINT placement_fair`);
    await runner.query(`DROP TABLE fair_roster_entry, fair`);
  }
}
