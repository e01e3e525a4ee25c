import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

const OF_BATCH = `EXISTS (SELECT FROM batch b WHERE b.id = batch_id)`;
/** What the escort and the offices write on the way; employers read nothing of it. */
const OF_ROAD = `app_role() <> 'employer' AND ${OF_BATCH}`;
const OF_PASSENGER = `${OF_ROAD} AND (passenger_id IS NULL OR EXISTS (SELECT FROM batch_passenger p WHERE p.id = passenger_id))`;
/** An employer reads the reception and the hand-over of the own people. */
const OF_GATE = `${OF_BATCH} AND (app_role() <> 'employer' OR ${seenBy({ employer: 'employer_id' })})`;

/** Insurance and contacts of a departure; marks of the roll-call, headcounts, incidents, reception plan and hand-over. */
export class BatchRoad1794000020380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE batch ADD COLUMN insurer text, ADD COLUMN insurance_no text, ADD COLUMN insured_until date,
        ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]'`);
    await this.road(runner);
    await this.gate(runner);
  }

  private async road(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE batch_mark (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        passenger_id uuid NOT NULL REFERENCES batch_passenger,
        door text NOT NULL CHECK (door IN ('open', 'boarded', 'not_boarded')),
        reason text,
        device_at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('applied', 'older', 'refused')),
        code text,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((door = 'not_boarded') = (reason IS NOT NULL)),
        CHECK ((outcome = 'refused') = (code IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX batch_mark_by_passenger ON batch_mark (passenger_id, device_at DESC)`);
    await runner.query(`
      CREATE TABLE batch_headcount (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        stop text NOT NULL,
        coach text,
        counted integer NOT NULL CHECK (counted >= 0),
        expected integer NOT NULL CHECK (expected >= 0),
        device_at timestamptz NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX batch_headcount_by_batch ON batch_headcount (batch_id, device_at)`);
    await runner.query(`
      CREATE TABLE batch_incident (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        kind text NOT NULL CHECK (kind IN ('unwell', 'accident', 'breakdown', 'delay', 'missing', 'dispute', 'other')),
        passenger_id uuid REFERENCES batch_passenger,
        place text,
        told text[] NOT NULL CHECK (cardinality(told) > 0),
        words text,
        device_at timestamptz NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX batch_incident_by_batch ON batch_incident (batch_id, device_at)`);
    await protect(runner, 'batch_mark', OF_PASSENGER, { grant: 'SELECT, INSERT' });
    await protect(runner, 'batch_headcount', OF_ROAD, { grant: 'SELECT, INSERT' });
    await protect(runner, 'batch_incident', OF_PASSENGER, { grant: 'SELECT, INSERT' });
  }

  private async gate(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE batch_reception (
        batch_id uuid NOT NULL REFERENCES batch,
        employer_id uuid NOT NULL REFERENCES employer,
        arrives_at timestamptz NOT NULL,
        place text NOT NULL,
        shuttle text,
        contact_name text NOT NULL,
        contact_phone text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (batch_id, employer_id)
      )`);
    await protect(runner, 'batch_reception', OF_GATE, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE batch_hand_over (
        batch_id uuid NOT NULL REFERENCES batch,
        employer_id uuid NOT NULL REFERENCES employer,
        handed_on date NOT NULL,
        persons integer NOT NULL CHECK (persons >= 0),
        expected integer NOT NULL CHECK (expected >= 0),
        handed_by text NOT NULL,
        signed_by text NOT NULL,
        evidence text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (batch_id, employer_id)
      )`);
    await protect(runner, 'batch_hand_over', OF_GATE, { grant: 'SELECT, INSERT' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE batch_hand_over, batch_reception, batch_incident, batch_headcount, batch_mark`,
    );
    await runner.query(
      `ALTER TABLE batch DROP COLUMN insurer, DROP COLUMN insurance_no, DROP COLUMN insured_until, DROP COLUMN contacts`,
    );
  }
}
