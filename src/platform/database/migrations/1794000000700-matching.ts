import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Match plans: what was asked, what the engine proposed with its reasons, how each post fills, who found no place and why. */
export class Matching1794000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.plan(runner);
    await this.results(runner);
  }

  private async plan(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_plan (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('requested', 'running', 'ready', 'confirmed', 'superseded', 'failed', 'cancelled')),
        version integer NOT NULL,
        cooperation text NOT NULL REFERENCES cooperation,
        fair_code text,
        scope jsonb NOT NULL,
        options jsonb NOT NULL,
        ruleset jsonb NOT NULL,
        ruleset_version text NOT NULL,
        seed integer NOT NULL,
        requested_by uuid NOT NULL,
        organisation_id uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        progress jsonb,
        engine text,
        snapshot_hash text,
        snapshot_at timestamptz,
        basis jsonb,
        certificate jsonb,
        gap double precision,
        counts jsonb,
        stats jsonb,
        finished_at timestamptz,
        confirmed_at timestamptz,
        CHECK (status NOT IN ('ready', 'confirmed', 'superseded')
               OR (snapshot_hash IS NOT NULL AND basis IS NOT NULL AND certificate IS NOT NULL AND counts IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX match_plan_by_list ON match_plan (cooperation, id)`);
    await protect(runner, 'match_plan', `${seenBy({ cooperation: 'cooperation' })} OR ${CASEWORKER}`, {
      check: WRITER,
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  private async results(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_post (
        plan_id uuid NOT NULL REFERENCES match_plan,
        vacancy_id uuid NOT NULL REFERENCES vacancy,
        cooperation text NOT NULL,
        employer_id uuid NOT NULL REFERENCES employer,
        seats integer NOT NULL CHECK (seats > 0),
        placed integer NOT NULL CHECK (placed >= 0),
        cut_off integer,
        price double precision,
        mark text NOT NULL,
        PRIMARY KEY (plan_id, vacancy_id),
        CHECK (placed <= seats)
      )`);
    await protect(runner, 'match_post', `${seenBy({ cooperation: 'cooperation' })} OR ${CASEWORKER}`, {
      check: WRITER,
    });
    await runner.query(`
      CREATE TABLE match_proposal (
        plan_id uuid NOT NULL REFERENCES match_plan,
        seeker_id uuid NOT NULL REFERENCES seeker,
        vacancy_id uuid NOT NULL,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        rank integer NOT NULL,
        tier integer NOT NULL,
        score integer NOT NULL,
        seeker_side integer NOT NULL,
        employer_side integer NOT NULL,
        parts jsonb NOT NULL,
        reasons text[] NOT NULL,
        because jsonb NOT NULL,
        price double precision,
        pinned boolean NOT NULL,
        starts_on date NOT NULL,
        mark text NOT NULL,
        decision text CHECK (decision IN ('confirmed', 'left_out', 'changed')),
        decision_reason text,
        placement_id uuid REFERENCES placement,
        PRIMARY KEY (plan_id, seeker_id),
        UNIQUE (plan_id, rank),
        FOREIGN KEY (plan_id, vacancy_id) REFERENCES match_post,
        CHECK ((decision IS NOT DISTINCT FROM 'confirmed') = (placement_id IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX match_proposal_by_post ON match_proposal (plan_id, vacancy_id, rank)`);
    await runner.query(`CREATE INDEX match_proposal_by_seeker ON match_proposal (seeker_id)`);
    await runner.query(`
      CREATE TABLE match_unplaced (
        plan_id uuid NOT NULL REFERENCES match_plan,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        best_vacancy_id uuid,
        verdict text NOT NULL,
        why jsonb NOT NULL,
        PRIMARY KEY (plan_id, seeker_id)
      )`);
    for (const table of ['match_proposal', 'match_unplaced']) {
      await protect(runner, table, seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
        check: WRITER,
      });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE match_unplaced, match_proposal, match_post, match_plan`);
  }
}

const CASEWORKER = `(app_role() = 'caseworker' AND cooperation = ANY(app_list('app.cooperations')))`;
const WRITER = `app_role() IN ('bureau', 'system') AND ${seenBy({ cooperation: 'cooperation' })}`;
