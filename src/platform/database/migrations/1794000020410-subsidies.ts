import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

const OF_COOPERATION = `${seenBy({ cooperation: 'cooperation' })}
  OR (app_role() IN ('caseworker', 'station', 'employer') AND cooperation = ANY(app_list('app.cooperations')))`;
const BY_BUREAU = `app_role() = 'system' OR (app_role() = 'bureau' AND place = ANY(app_list('app.places')))`;
/** What a worker claims names no company here, so no company learns of it. */
const OF_PERSON = seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' });

/** Policies as dated rule sets, papers on file, claims, public notices. */
export class Subsidies1794000020410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subsidy_policy (
        id uuid PRIMARY KEY,
        code text NOT NULL CHECK (code ~ '^[a-z0-9-]{3,60}$'),
        revision integer NOT NULL CHECK (revision > 0),
        kind text NOT NULL CHECK (kind IN ('transport', 'work_reward', 'absorption')),
        cooperation text NOT NULL REFERENCES cooperation,
        place text NOT NULL CHECK (place ~ '^[0-9]{6}$'),
        name text NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        rules jsonb NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (place, code, revision)
      )`);
    await protect(runner, 'subsidy_policy', OF_COOPERATION, {
      check: BY_BUREAU,
      grant: 'SELECT, INSERT, UPDATE (valid_until)',
    });
    await runner.query(`
      CREATE TABLE subsidy_notice (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL REFERENCES cooperation,
        place text NOT NULL,
        policy_code text NOT NULL,
        kind text NOT NULL,
        posted_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= posted_on),
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await protect(runner, 'subsidy_notice', OF_COOPERATION, { check: BY_BUREAU, grant: 'SELECT, INSERT' });
    await this.claims(runner);
    await this.papers(runner);
    await runner.query(
      `CREATE INDEX placement_confirmed_starts ON placement (started_on, id) WHERE start_confirmed_on IS NOT NULL`,
    );
  }

  /** The constraint is the last word: one claim per person, policy and period, whatever runs at once. */
  private async claims(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subsidy_claim (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('claimed', 'checked', 'posted', 'objected', 'approved', 'paid', 'rejected',
          'withdrawn', 'recovered')),
        version integer NOT NULL,
        policy_id uuid NOT NULL REFERENCES subsidy_policy,
        policy_code text NOT NULL,
        kind text NOT NULL,
        cooperation text NOT NULL REFERENCES cooperation,
        place text NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        placement_id uuid NOT NULL REFERENCES placement,
        area_code text NOT NULL,
        employer_id uuid REFERENCES employer,
        period text NOT NULL,
        period_from date,
        period_to date,
        counts_from date NOT NULL,
        reached_on date NOT NULL,
        amount integer NOT NULL CHECK (amount > 0),
        claimed_on date NOT NULL,
        notice_id uuid REFERENCES subsidy_notice,
        notice_until date,
        paid_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((kind = 'absorption') = (employer_id IS NOT NULL)),
        CHECK (status <> 'paid' OR paid_on IS NOT NULL),
        CONSTRAINT subsidy_claim_once EXCLUDE USING gist (policy_code WITH =, seeker_id WITH =,
          daterange(period_from, period_to, '[]') WITH &&) WHERE (status NOT IN ('rejected', 'withdrawn'))
      )`);
    await runner.query(`CREATE INDEX subsidy_claim_by_list ON subsidy_claim (cooperation, status, id)`);
    await runner.query(`CREATE INDEX subsidy_claim_by_person ON subsidy_claim (seeker_id)`);
    await runner.query(`CREATE INDEX subsidy_claim_by_notice ON subsidy_claim (notice_id)`);
    await protect(runner, 'subsidy_claim', OF_PERSON, { grant: 'SELECT, INSERT, UPDATE' });
  }

  private async papers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subsidy_paper (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        placement_id uuid NOT NULL REFERENCES placement,
        cooperation text NOT NULL REFERENCES cooperation,
        area_code text NOT NULL,
        employer_id uuid,
        on_day date NOT NULL,
        amount integer CHECK (amount > 0),
        reference text NOT NULL,
        said_by text NOT NULL,
        channel text NOT NULL,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (placement_id, kind, reference),
        CHECK ((kind = 'ticket') = (amount IS NOT NULL))
      )`);
    await protect(runner, 'subsidy_paper', OF_PERSON, { grant: 'SELECT, INSERT' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX placement_confirmed_starts`);
    await runner.query(`DROP TABLE subsidy_paper, subsidy_claim, subsidy_notice, subsidy_policy`);
  }
}
