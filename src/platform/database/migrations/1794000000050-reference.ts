import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './rls.js';

/** Facts a yearly notice changes: holiday schedules and minimum wages, loaded beside the built-in ones. No person in them. */
export class Reference1794000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_schedule (
        scope text NOT NULL CHECK (scope IN ('national', 'guangxi', 'shenzhen')),
        year integer NOT NULL CHECK (year BETWEEN 2004 AND 2100),
        days jsonb NOT NULL,
        source text NOT NULL,
        loaded_by uuid NOT NULL,
        loaded_at timestamptz NOT NULL,
        PRIMARY KEY (scope, year)
      )`);
    await runner.query(`
      CREATE TABLE minimum_wage (
        area text NOT NULL CHECK (area IN ('shenzhen', 'guangxi-1', 'guangxi-2', 'guangxi-3')),
        in_force_from date NOT NULL,
        monthly integer NOT NULL CHECK (monthly > 0),
        hourly numeric(6, 2) CHECK (hourly > 0),
        certain boolean NOT NULL,
        source text NOT NULL,
        loaded_by uuid NOT NULL,
        loaded_at timestamptz NOT NULL,
        PRIMARY KEY (area, in_force_from)
      )`);
    const check = `app_role() IN ('bureau', 'system-admin', 'system')`;
    const grant = 'SELECT, INSERT, UPDATE';
    await protect(runner, 'calendar_schedule', 'true', { check, grant });
    await protect(runner, 'minimum_wage', 'true', { check, grant });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE minimum_wage`);
    await runner.query(`DROP TABLE calendar_schedule`);
  }
}
