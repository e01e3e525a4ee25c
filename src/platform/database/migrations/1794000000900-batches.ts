import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Departures, who is on them, and the escorts whose sight lasts from the lock to the day after the hand-over. */
export class Batches1794000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    const granted = (batch: string): string => `(app_role() = 'escort' AND EXISTS (
      SELECT FROM batch_escort e WHERE e.batch_id = ${batch} AND e.user_id = app_user()
        AND e.granted_from <= app_today() AND (e.granted_until IS NULL OR e.granted_until >= app_today())))`;
    await protect(
      runner,
      'batch_escort',
      `${seenBy({ cooperation: 'cooperation' })} OR (app_role() = 'escort' AND user_id = app_user())`,
    );
    await protect(
      runner,
      'batch_passenger',
      `${seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' })} OR ${granted('batch_id')}`,
    );
    await protect(
      runner,
      'batch',
      `${seenBy({ cooperation: 'cooperation' })} OR ${granted('id')}
       OR EXISTS (SELECT FROM batch_passenger p WHERE p.batch_id = batch.id)`,
      { grant: 'SELECT, INSERT, UPDATE' },
    );
    await this.personsOfEscorts(runner);
  }

  /** Escorts read the persons on the lists they see, as long as they see them. */
  private async personsOfEscorts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY of_escort ON placement FOR SELECT USING (
        app_role() = 'escort' AND EXISTS (SELECT FROM batch_passenger p WHERE p.placement_id = placement.id AND p.taken_off_on IS NULL))`);
    await runner.query(`
      CREATE POLICY of_escort ON seeker FOR SELECT USING (
        app_role() = 'escort' AND EXISTS (SELECT FROM batch_passenger p WHERE p.seeker_id = seeker.id AND p.taken_off_on IS NULL))`);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE batch (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('planning', 'locked', 'boarding', 'en_route', 'arrived', 'reconciled', 'cancelled')),
        version integer NOT NULL,
        cooperation text NOT NULL,
        county_code text NOT NULL,
        code text NOT NULL,
        departure_on date NOT NULL,
        lock_on date,
        final_on date,
        origin text NOT NULL CHECK (origin IN ('plan', 'ledger')),
        vehicles jsonb NOT NULL DEFAULT '[]',
        seats integer CHECK (seats > 0),
        seats_taken integer NOT NULL DEFAULT 0 CHECK (seats_taken >= 0 AND (seats IS NULL OR seats_taken <= seats)),
        departed_on date,
        arrived_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (lock_on <= final_on AND final_on <= departure_on),
        CHECK (status NOT IN ('en_route', 'arrived', 'reconciled') OR departed_on IS NOT NULL),
        CHECK (status NOT IN ('arrived', 'reconciled') OR arrived_on >= departed_on),
        UNIQUE (cooperation, code, departure_on)
      )`);
    await runner.query(`CREATE INDEX batch_by_list ON batch (cooperation, departure_on DESC, id)`);
    await runner.query(`CREATE INDEX batch_to_lock ON batch (lock_on) WHERE status = 'planning'`);
    await runner.query(`
      CREATE TABLE batch_escort (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        cooperation text NOT NULL,
        name text NOT NULL,
        user_id uuid,
        granted_from date,
        granted_until date,
        UNIQUE (batch_id, name)
      )`);
    await runner.query(`CREATE INDEX batch_escort_by_user ON batch_escort (user_id)`);
    await runner.query(`
      CREATE TABLE batch_passenger (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        cooperation text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('new', 'returning', 'escort')),
        placement_id uuid REFERENCES placement,
        seeker_id uuid REFERENCES seeker,
        person_name text,
        area_code text,
        employer_id uuid,
        coach text,
        seat integer CHECK (seat > 0),
        extra_seat boolean NOT NULL DEFAULT false,
        stop text,
        policy_no text,
        receiver text,
        escort text,
        first_time_out boolean,
        ready_on date,
        ready_after_lock boolean NOT NULL DEFAULT false,
        door text NOT NULL DEFAULT 'open' CHECK (door IN ('open', 'boarded', 'not_boarded')),
        not_boarded_reason text,
        road text NOT NULL DEFAULT 'open' CHECK (road IN ('open', 'arrived', 'left_en_route')),
        boarded_on date,
        arrived_on date,
        left_on date,
        taken_off_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (kind <> 'new' OR placement_id IS NOT NULL),
        CHECK (kind = 'escort' OR seeker_id IS NOT NULL),
        CHECK (kind <> 'escort' OR person_name IS NOT NULL),
        CHECK (seat IS NULL OR coach IS NOT NULL),
        CHECK (road = 'open' OR door = 'boarded'),
        CHECK ((door = 'not_boarded') = (not_boarded_reason IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX batch_passenger_once ON batch_passenger (placement_id) WHERE taken_off_on IS NULL AND kind = 'new'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX batch_passenger_person ON batch_passenger (batch_id, seeker_id) WHERE taken_off_on IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX batch_passenger_seat ON batch_passenger (batch_id, coach, seat) WHERE taken_off_on IS NULL`,
    );
    await runner.query(`CREATE INDEX batch_passenger_by_batch ON batch_passenger (batch_id, id)`);
    await runner.query(`CREATE INDEX batch_passenger_by_seeker ON batch_passenger (seeker_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY of_escort ON seeker`);
    await runner.query(`DROP POLICY of_escort ON placement`);
    await runner.query(`DROP POLICY scope ON batch`);
    await runner.query(`DROP TABLE batch_passenger, batch_escort, batch`);
  }
}
