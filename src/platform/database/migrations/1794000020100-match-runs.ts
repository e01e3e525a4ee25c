import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/**
 * What a match run leaves beside its proposals: the facts it stood on, its way, its comparison with other ways; who was asked
 * next after a no; and the order in which news became true, by which the live market keeps up.
 */
export class MatchRuns1794000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_plan
        ADD COLUMN proven boolean,
        ADD COLUMN solver_losses integer NOT NULL DEFAULT 0,
        ADD COLUMN rebased_from uuid REFERENCES match_plan`);
    await runner.query(`
      CREATE TABLE match_snapshot (
        plan_id uuid PRIMARY KEY REFERENCES match_plan,
        cooperation text NOT NULL,
        body bytea NOT NULL
      )`);
    await protect(
      runner,
      'match_snapshot',
      `app_role() = 'system' AND ${seenBy({ cooperation: 'cooperation' })}`,
    );
    await runner.query(`
      CREATE TABLE match_progress (
        plan_id uuid NOT NULL REFERENCES match_plan,
        seq integer NOT NULL,
        cooperation text NOT NULL,
        phase text NOT NULL,
        done real NOT NULL CHECK (done BETWEEN 0 AND 1),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (plan_id, seq)
      )`);
    await runner.query(`
      CREATE TABLE match_sheet (
        plan_id uuid PRIMARY KEY REFERENCES match_plan,
        cooperation text NOT NULL,
        sheet jsonb NOT NULL
      )`);
    for (const table of ['match_progress', 'match_sheet'])
      await protect(runner, table, `${seenBy({ cooperation: 'cooperation' })} OR ${CASEWORKER}`, {
        check: WRITER,
      });
    await runner.query(`
      CREATE TABLE match_next (
        follows uuid PRIMARY KEY REFERENCES placement,
        placement_id uuid UNIQUE REFERENCES placement,
        plan_id uuid NOT NULL REFERENCES match_plan,
        vacancy_id uuid NOT NULL REFERENCES vacancy,
        cooperation text NOT NULL,
        score integer,
        CHECK ((placement_id IS NULL) = (score IS NULL))
      )`);
    await protect(runner, 'match_next', seenBy({ cooperation: 'cooperation' }), {
      check: WRITER,
      grant: 'SELECT, INSERT',
    });
    await runner.query(`ALTER TABLE outbox ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id()`);
    await runner.query(`CREATE INDEX outbox_by_xact ON outbox (xact)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox DROP COLUMN xact`);
    await runner.query(`DROP TABLE match_next, match_sheet, match_progress, match_snapshot`);
    await runner.query(
      `ALTER TABLE match_plan DROP COLUMN proven, DROP COLUMN solver_losses, DROP COLUMN rebased_from`,
    );
  }
}

const CASEWORKER = `(app_role() = 'caseworker' AND cooperation = ANY(app_list('app.cooperations')))`;
const WRITER = `app_role() IN ('bureau', 'system') AND ${seenBy({ cooperation: 'cooperation' })}`;
