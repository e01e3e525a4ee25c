import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetPast, keepPast, type KeptTable } from './known.js';
import { protect, withRows } from './rls.js';

/** As the person and the household are seen; the service, which sees every one of them, need not look. */
const OF_PERSON = `app_role() = 'system' OR EXISTS (SELECT FROM seeker s WHERE s.id = seeker_id)`;
const OF_HOUSEHOLD = `app_role() = 'system' OR EXISTS (SELECT FROM household h WHERE h.id = household_id)`;

const POVERTY: KeptTable = {
  table: 'household_poverty',
  key: ['id'],
  columns: ['id', 'household_id', 'status', 'kind', 'valid_from', 'valid_to', 'source_import'],
  recordedAt: 'recorded_at',
  seenWith: ['household', 'household_id'],
};
const MEMBER: KeptTable = {
  table: 'household_member',
  key: ['id'],
  columns: ['id', 'seeker_id', 'household_id', 'valid_from', 'source_import'],
  recordedAt: 'recorded_at',
  seenWith: ['seeker', 'seeker_id'],
};
const LINE: KeptTable = {
  table: 'contact_means',
  key: ['id'],
  columns: ['id', 'seeker_id', 'line'],
  recordedAt: '(SELECT s.recorded_at FROM seeker s WHERE s.id = seeker_id)',
  seenWith: ['seeker', 'seeker_id'],
};

/** Of several words about one day the first counts, and each holds until the next day somebody speaks of. */
const STATUS = (words: string): string => `
  SELECT household_id, status, kind, valid_from,
         LEAST(valid_to, lead(valid_from) OVER (PARTITION BY household_id ORDER BY valid_from) - 1) AS valid_to
  FROM (SELECT DISTINCT ON (household_id, valid_from) household_id, status, kind, valid_from, valid_to FROM ${words}
        ORDER BY household_id, valid_from, known_from, id) each_day`;

/**
 * Who belongs to which household from when on, and what a household is called from when on, are words of surveys: one is written
 * beside another, never over it, and a survey that is withdrawn takes its own words back. Phones shared by many are told by their
 * line, which says nothing of the number and outlives both its key and its erasure.
 */
export class HouseholdWords1796001900002 implements MigrationInterface {
  readonly name = 'HouseholdWords1796001900002';

  async up(runner: QueryRunner): Promise<void> {
    await this.members(runner);
    await this.poverty(runner);
    await this.lines(runner);
    await this.surveys(runner);
  }

  private async members(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household_member (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        seeker_id uuid NOT NULL REFERENCES seeker,
        household_id uuid REFERENCES household,
        valid_from date NOT NULL,
        source_import uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE NULLS NOT DISTINCT (seeker_id, valid_from, source_import)
      )`);
    await runner.query(`CREATE INDEX household_member_by_import ON household_member (source_import)`);
    await withRows(runner, () =>
      runner.query(`
        INSERT INTO household_member (seeker_id, household_id, valid_from, source_import, recorded_at)
        SELECT s.id, s.household_id, COALESCE(i.as_of, (s.recorded_at AT TIME ZONE 'Asia/Shanghai')::date), i.id, s.recorded_at
        FROM seeker s
        LEFT JOIN history h ON h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.seq = 1 AND h.evidence ~ '^import:[0-9a-f-]{36}$'
        LEFT JOIN import i ON i.id::text = substr(h.evidence, 8)
        WHERE s.household_id IS NOT NULL`),
    );
    await protect(runner, 'household_member', OF_PERSON, {
      grant: 'SELECT, INSERT, DELETE',
    });
    await withRows(runner, () => keepPast(runner, MEMBER));
  }

  private async poverty(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE household_poverty DROP CONSTRAINT household_poverty_pkey`);
    await runner.query(
      `ALTER TABLE household_poverty ADD COLUMN said_on date, ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
         ADD UNIQUE NULLS NOT DISTINCT (household_id, valid_from, source_import)`,
    );
    await runner.query(`CREATE INDEX household_poverty_by_import ON household_poverty (source_import)`);
    await runner.query(
      `ALTER POLICY scope ON household_poverty USING (${OF_HOUSEHOLD}) WITH CHECK (${OF_HOUSEHOLD})`,
    );
    await runner.query(`REVOKE UPDATE ON household_poverty FROM app_rt`);
    await withRows(runner, () => keepPast(runner, POVERTY));
    for (const [schema, words] of [
      ['public', 'household_poverty'],
      ['present', 'present.household_poverty'],
      ['known', 'known.household_poverty'],
    ] as const) {
      await runner.query(
        `CREATE VIEW ${schema}.household_status WITH (security_invoker = true) AS ${STATUS(words)}`,
      );
      await runner.query(`GRANT SELECT ON ${schema}.household_status TO app_rt`);
    }
  }

  /** The runtime role sees other persons' phones by policy only; whether one of them is the same is told without showing it. */
  private async lines(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE contact_means ADD COLUMN line uuid`);
    await withRows(runner, () =>
      runner.query(`
        UPDATE contact_means c SET line = f.line FROM (
          SELECT id, first_value(id) OVER (PARTITION BY phone_index ORDER BY id) AS line FROM contact_means WHERE phone_index IS NOT NULL) f
        WHERE f.id = c.id`),
    );
    await runner.query(`
      CREATE FUNCTION line_of_phone() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        role text := current_setting('app.role', true);
        cooperations text := current_setting('app.cooperations', true);
      BEGIN
        PERFORM set_config('app.role', 'system', true), set_config('app.cooperations', '*', true);
        NEW.line := COALESCE((SELECT c.line FROM contact_means c WHERE c.phone_index = NEW.phone_index LIMIT 1), gen_random_uuid());
        PERFORM set_config('app.role', COALESCE(role, ''), true), set_config('app.cooperations', COALESCE(cooperations, ''), true);
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER line_of_phone BEFORE INSERT ON contact_means FOR EACH ROW
       WHEN (NEW.phone_index IS NOT NULL) EXECUTE FUNCTION line_of_phone()`,
    );
    await withRows(runner, () => keepPast(runner, LINE));
  }

  /** What a survey wrote over, sealed with the person's key, so that withdrawing it can give it back. */
  private async surveys(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seeker_survey (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        source_import uuid NOT NULL,
        before_values bytea NOT NULL,
        after_values bytea NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX seeker_survey_by_import ON seeker_survey (source_import, seeker_id)`);
    await protect(runner, 'seeker_survey', OF_PERSON, {
      grant: 'SELECT, INSERT',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE seeker_survey`);
    await forgetPast(runner, 'contact_means');
    await runner.query(`DROP TRIGGER line_of_phone ON contact_means`);
    await runner.query(`DROP FUNCTION line_of_phone`);
    await runner.query(`ALTER TABLE contact_means DROP COLUMN line`);
    await runner.query(`DROP VIEW known.household_status, present.household_status, public.household_status`);
    await forgetPast(runner, 'household_poverty');
    await runner.query(`GRANT UPDATE ON household_poverty TO app_rt`);
    const before = `EXISTS (SELECT FROM household h WHERE h.id = household_id)`;
    await runner.query(`ALTER POLICY scope ON household_poverty USING (${before}) WITH CHECK (${before})`);
    await runner.query(`DROP INDEX household_poverty_by_import`);
    await withRows(runner, () =>
      runner.query(`DELETE FROM household_poverty p WHERE EXISTS (
        SELECT FROM household_poverty o WHERE o.household_id = p.household_id AND o.valid_from = p.valid_from AND o.id < p.id)`),
    );
    await runner.query(`ALTER TABLE household_poverty DROP CONSTRAINT household_poverty_household_id_valid_from_source_import_key,
      DROP CONSTRAINT household_poverty_pkey, DROP COLUMN id, DROP COLUMN said_on, ADD PRIMARY KEY (household_id, valid_from)`);
    await forgetPast(runner, 'household_member');
    await runner.query(`DROP TABLE household_member`);
  }
}
