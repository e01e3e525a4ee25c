import type { MigrationInterface, QueryRunner } from 'typeorm';

const sees = (ofCaseworker: string): string => `
  CREATE OR REPLACE FUNCTION app_sees(cooperation text, place text, area text, employer uuid, clinic uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT COALESCE(CASE app_role()
      WHEN 'system' THEN cooperation IS NULL OR cooperation = ANY(app_list('app.cooperations')) OR '*' = ANY(app_list('app.cooperations'))
      WHEN 'bureau' THEN cooperation = ANY(app_list('app.cooperations')) OR place = ANY(app_list('app.places'))
      WHEN 'auditor' THEN cooperation = ANY(app_list('app.cooperations')) OR place = ANY(app_list('app.places'))
      WHEN 'caseworker' THEN ${ofCaseworker}
      WHEN 'station' THEN employer::text = ANY(app_list('app.employers'))
      WHEN 'employer' THEN employer::text = ANY(app_list('app.employers'))
      WHEN 'clinic' THEN clinic::text = current_setting('app.clinic', true)
      ELSE false
    END, false) $$`;

/**
 * The same sight, asked fifty times quicker: PostgreSQL puts a function's expression in the place of its call only where it
 * holds no subquery; otherwise each row of each table pays for a call.
 */
export class QuickSight1794000020420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Areas are digits (checked where users are made), so no character of theirs means anything to LIKE.
    await runner.query(`
      CREATE FUNCTION app_prefixes(setting text) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT string_to_array(replace(nullif(current_setting(setting, true), ''), ',', '%,') || '%', ',') $$`);
    await runner.query(sees(`area LIKE ANY (app_prefixes('app.areas'))`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      sees(
        `EXISTS (SELECT FROM unnest(app_list('app.areas')) AS own(prefix) WHERE starts_with(area, own.prefix))`,
      ),
    );
    await runner.query(`DROP FUNCTION app_prefixes`);
  }
}
