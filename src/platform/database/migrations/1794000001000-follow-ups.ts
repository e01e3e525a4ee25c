import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Follow-ups after a confirmed start, evidence of employment, and concerns. Employers read none of the three. */
export class FollowUps1794000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.followUp(runner);
    await this.evidence(runner);
    await this.concern(runner);
    const sees = `app_role() <> 'employer' AND ${seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' })}`;
    for (const table of ['follow_up', 'evidence', 'concern'])
      await protect(runner, table, sees, { grant: 'SELECT, INSERT, UPDATE' });
  }

  private async followUp(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow_up (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('due', 'attempted', 'done', 'unreachable', 'escalated', 'lapsed')),
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('D7', 'D30', 'D90', 'D180')),
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        started_on date NOT NULL,
        nominal_on date NOT NULL,
        due_on date NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        outcome text CHECK (outcome IN ('in_post', 'left', 'unreachable')),
        contacted_on date,
        left_told_on date,
        said_by text,
        channel text,
        reference text,
        answered_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (opens_on <= due_on AND due_on <= closes_on),
        CHECK (status <> 'done' OR outcome IN ('in_post', 'left')),
        CHECK ((outcome IS NULL) = (answered_at IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX follow_up_one_open ON follow_up (placement_id, kind) WHERE status <> 'lapsed'`,
    );
    await runner.query(
      `CREATE INDEX follow_up_due ON follow_up (cooperation, due_on, id) WHERE status IN ('due', 'attempted', 'escalated')`,
    );
    await runner.query(`CREATE INDEX follow_up_by_employer ON follow_up (employer_id, due_on, id)`);
  }

  private async evidence(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        kind text NOT NULL CHECK (kind IN ('wage', 'insurance', 'contract')),
        from_on date NOT NULL,
        to_on date NOT NULL,
        amount integer CHECK (amount >= 0),
        reference text,
        said_by text NOT NULL,
        source text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (from_on <= to_on),
        UNIQUE (placement_id, kind, from_on)
      )`);
  }

  private async concern(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE concern (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('open', 'in_hand', 'resolved', 'withdrawn')),
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('wage', 'hours', 'dormitory', 'safety', 'rights', 'family', 'other')),
        owner text NOT NULL CHECK (owner IN ('station', 'caseworker', 'bureau')),
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        words text,
        source text,
        raised_on date NOT NULL,
        due_on date NOT NULL,
        closed_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (due_on >= raised_on)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX concern_once_per_source ON concern (source) WHERE source IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX concern_open ON concern (cooperation, due_on, id) WHERE status IN ('open', 'in_hand')`,
    );
    await runner.query(`CREATE INDEX concern_by_placement ON concern (placement_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE concern, evidence, follow_up`);
  }
}
