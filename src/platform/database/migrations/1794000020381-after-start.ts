import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

const SCOPE = seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' });

/** What the law asks for after a start, and what the worker says of it. */
export class AfterStart1794000020381 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE start_duty (
        placement_id uuid NOT NULL REFERENCES placement,
        kind text NOT NULL CHECK (kind IN ('contract', 'insurance', 'filing')),
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        started_on date NOT NULL,
        remind_on date NOT NULL,
        due_on date NOT NULL,
        done_on date,
        reference text,
        said_by text,
        channel text,
        entered_by uuid,
        dropped_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (placement_id, kind),
        CHECK (started_on <= remind_on AND remind_on <= due_on),
        CHECK ((done_on IS NULL) = (said_by IS NULL))
      )`);
    await runner.query(
      `CREATE INDEX start_duty_open ON start_duty (cooperation, due_on, placement_id) WHERE done_on IS NULL AND dropped_on IS NULL`,
    );
    await protect(runner, 'start_duty', SCOPE, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE start_echo (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        confirms boolean NOT NULL,
        start_on date,
        words text,
        told_on date NOT NULL,
        channel text NOT NULL,
        entered_by uuid NOT NULL,
        dispute_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX start_echo_by_placement ON start_echo (placement_id, recorded_at DESC)`);
    await protect(runner, 'start_echo', `app_role() <> 'employer' AND ${SCOPE}`, { grant: 'SELECT, INSERT' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE start_echo, start_duty`);
  }
}
