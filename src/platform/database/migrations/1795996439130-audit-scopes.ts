import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every entry of the record names its readers: `installation`, `organisation:<id>`, `cooperation:<id>`. Auditors read what
 * names the installation, an organisation of their own place, or a cooperation they take part in. Entries from before
 * cannot be changed; for them the policy finds the readers in what they hold.
 */
export class AuditScopes1795996439130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_entry ADD COLUMN scopes text[]`);
    // Not validated: rows from before have none. Every new row has at least one.
    await runner.query(
      `ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_has_reader CHECK (scopes IS NOT NULL AND cardinality(scopes) > 0) NOT VALID`,
    );
    await this.writing(runner);
    await this.reading(runner);
    await this.clock(runner);
  }

  /** Who an act concerns. With the service's sight: whoever writes an entry need not see all it concerns. */
  private async writing(runner: QueryRunner): Promise<void> {
    await runner.query(
      withSight(
        'app_audit_scopes_of(actor_organisation uuid, actor_cooperations text[], about text, thing uuid)',
        'text[]',
        `WITH concerned AS (
          SELECT o.id, left(o.place, 6) AS place FROM organisation o WHERE o.id IN (
            SELECT thing WHERE about = 'organisation'
            UNION ALL SELECT organisation_id FROM user_account WHERE about = 'user' AND id = thing
            UNION ALL SELECT organisation_id FROM clinic_desk WHERE about = 'clinic-desk' AND id = thing)),
        of_thing AS (
          SELECT cooperation FROM history WHERE aggregate = about AND aggregate_id = thing AND seq = 1 AND cooperation <> '*'),
        cooperations AS (
          SELECT c.id FROM cooperation c JOIN concerned o ON o.place IN (c.source_place, c.destination_place)
          UNION SELECT cooperation FROM of_thing
          UNION SELECT own.id FROM unnest(actor_cooperations) AS own(id)
                WHERE own.id <> '*' AND NOT EXISTS (SELECT FROM of_thing) AND NOT EXISTS (SELECT FROM concerned)),
        organisations AS (
          SELECT id, place FROM concerned
          UNION SELECT id, left(place, 6) FROM organisation WHERE id = actor_organisation)
        SELECT array_agg(scope ORDER BY scope) FROM (
          SELECT 'cooperation:' || id AS scope FROM cooperations
          UNION SELECT 'organisation:' || id FROM organisations
          UNION SELECT 'installation' WHERE NOT EXISTS (SELECT FROM cooperations)
            AND NOT EXISTS (SELECT FROM organisations WHERE place IS NOT NULL)) AS named`,
      ),
    );
  }

  private async reading(runner: QueryRunner): Promise<void> {
    await runner.query(
      withSight(
        'app_organisations_in(places text[])',
        'uuid[]',
        `SELECT array_agg(id) FROM organisation WHERE place IS NOT NULL AND (places IS NULL OR left(place, 6) = ANY(places))`,
      ),
    );
    await runner.query(
      withSight(
        'app_accounts_in(places text[])',
        'uuid[]',
        `SELECT array_agg(u.id) FROM user_account u JOIN organisation o ON o.id = u.organisation_id
         WHERE o.place IS NOT NULL AND (places IS NULL OR left(o.place, 6) = ANY(places))`,
      ),
    );
    await runner.query(`
      CREATE FUNCTION app_audited_places() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT COALESCE(app_list('app.places'), '{}') || COALESCE(array_agg(c.source_place) || array_agg(c.destination_place), '{}')
        FROM cooperation c WHERE c.id = ANY(app_list('app.cooperations')) $$`);
    await runner.query(`
      CREATE FUNCTION app_audit_scopes() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY['installation']
          || ARRAY(SELECT 'cooperation:' || id FROM unnest(app_list('app.cooperations')) AS id)
          || ARRAY(SELECT 'organisation:' || id FROM unnest(app_organisations_in(COALESCE(app_list('app.places'), '{}'))) AS id) $$`);
    await runner.query(`
      ALTER POLICY scope ON audit_entry USING (CASE app_role()
        WHEN 'system' THEN app_sees(cooperation, NULL, NULL, NULL, NULL)
          OR scopes && ARRAY(SELECT 'cooperation:' || own.id FROM unnest(app_list('app.cooperations')) AS own(id))
        WHEN 'auditor' THEN scopes && (SELECT app_audit_scopes()) OR (scopes IS NULL AND (
          cooperation = ANY(app_list('app.cooperations'))
          OR organisation_id IN (SELECT unnest(app_organisations_in(COALESCE(app_list('app.places'), '{}'))))
          OR (aggregate = 'user' AND aggregate_id IN (SELECT unnest(app_accounts_in(app_audited_places()))))
          OR (COALESCE(cooperation, '*') = '*' AND organisation_id NOT IN (SELECT unnest(app_organisations_in(NULL)))
            AND (aggregate <> 'user' OR aggregate_id IS NULL OR aggregate_id NOT IN (SELECT unnest(app_accounts_in(NULL)))))
          OR EXISTS (SELECT FROM history h WHERE h.aggregate = audit_entry.aggregate AND h.aggregate_id = audit_entry.aggregate_id
                     AND h.seq = 1 AND h.cooperation = ANY(app_list('app.cooperations')))))
        ELSE false END)`);
  }

  /** Whoever bends the one clock is written down by the database itself: no service can do it, so none would say it. */
  private async clock(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_clock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      DECLARE before text := COALESCE(current_setting('app.role', true), '');
      BEGIN
        PERFORM set_config('app.role', 'system', true);
        INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, action, aggregate, fields, scopes)
        VALUES (app_now(), 'clock', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'system',
                'clock.set', 'app_clock', ARRAY['by=' || session_user], ARRAY['installation']);
        PERFORM set_config('app.role', before, true);
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER app_clock_recorded AFTER INSERT OR UPDATE OR DELETE ON app_clock FOR EACH ROW EXECUTE FUNCTION record_clock()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER app_clock_recorded ON app_clock`);
    await runner.query(
      `ALTER POLICY scope ON audit_entry USING (app_role() IN ('auditor', 'system') AND app_sees(cooperation, NULL, NULL, NULL, NULL))`,
    );
    await runner.query(
      `DROP FUNCTION record_clock, app_audit_scopes, app_audited_places, app_accounts_in, app_organisations_in, app_audit_scopes_of`,
    );
    await runner.query(`ALTER TABLE audit_entry DROP COLUMN scopes`);
  }
}

/**
 * A function that looks with the service's sight and gives the caller's back. Not by SET of the function: only a superuser
 * may attach a setting of ours to one.
 */
const withSight = (signature: string, returns: string, found: string): string => `
  CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE plpgsql STABLE AS $$
  DECLARE
    role_before text := COALESCE(current_setting('app.role', true), '');
    cooperations_before text := COALESCE(current_setting('app.cooperations', true), '');
    found ${returns};
  BEGIN
    PERFORM set_config('app.role', 'system', true), set_config('app.cooperations', '*', true);
    found := (${found});
    PERFORM set_config('app.role', role_before, true), set_config('app.cooperations', cooperations_before, true);
    RETURN COALESCE(found, '{}');
  END $$`;
