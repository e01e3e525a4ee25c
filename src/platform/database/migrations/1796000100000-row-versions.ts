import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

/**
 * Every change of a row that states a fact leaves a version: its states and dates, and a digest of all its columns under a key
 * of the connection that wrote it, which the database never holds. Triggers are attached to the tables of the catalogue after
 * all migrations (`migrate-schema.ts`), so that a table of a later migration has them too.
 */
export class RowVersions1796000100000 implements MigrationInterface {
  readonly name = 'RowVersions1796000100000';

  async up(runner: QueryRunner): Promise<void> {
    await this.table(runner);
    await this.functions(runner);
    await runner.query(`
      ALTER TABLE audit_seal
        ADD COLUMN versions int8multirange,
        ADD COLUMN version_gaps int8multirange,
        ADD COLUMN version_to_id bigint,
        ADD COLUMN version_count integer,
        ADD COLUMN version_root text,
        ADD COLUMN manifest text,
        ADD COLUMN horizon xid8,
        ADD COLUMN adopted_to_id bigint,
        DROP CONSTRAINT audit_seal_count_check,
        ADD CONSTRAINT audit_seal_count_check CHECK (count >= 0),
        ADD CONSTRAINT audit_seal_versions_check CHECK (
          num_nulls(versions, version_gaps, version_to_id, version_count, version_root, manifest, horizon) IN (0, 7))`);
  }

  private async table(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE row_version_id_seq`);
    await runner.query(`
      CREATE TABLE row_version (
        id bigint PRIMARY KEY,
        relation text COLLATE "C" NOT NULL,
        row_key text COLLATE "C" NOT NULL,
        operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'adopted')),
        facts jsonb NOT NULL,
        digest bytea,
        xact xid8 NOT NULL,
        recorded_at timestamptz NOT NULL,
        writer_id uuid,
        mac bytea
      )`);
    await runner.query(`CREATE INDEX row_version_of_row ON row_version (relation, row_key, id)`);
    await protect(runner, 'row_version', `app_role() = 'system'`, { check: 'true', grant: 'SELECT' });
    await appendOnly(runner, 'row_version');
  }

  /**
   * `record_rows(keys, quiet, apart)` records the rows a statement changed: columns of the key, columns whose values are not
   * written down, columns that are no part of the fact. The text that is digested must not depend on the writer's settings.
   */
  private async functions(runner: QueryRunner): Promise<void> {
    const steady = `SET timezone = 'UTC' SET bytea_output = 'hex' SET extra_float_digits = 1`;
    await runner.query(`
      CREATE FUNCTION keyed_digest(inner_pad bytea, outer_pad bytea, message bytea) RETURNS bytea
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT substring(sha256(outer_pad || sha256(inner_pad || message)), 1, 16) $$`);
    const key = (keys: string): string =>
      `concat_ws('/', ${[1, 2, 3, 4, 5, 6].map((n) => `line ->> (${keys})[${n}]`).join(', ')})`;
    const insert = (source: string): string => `
      INSERT INTO public.row_version (id, relation, row_key, operation, facts, digest, xact, recorded_at, writer_id, mac)
      SELECT v.id, v.relation, v.row_key, v.operation, v.facts, v.digest, v.xact, now(), v.writer, public.keyed_digest(
               v.inner_pad, v.outer_pad, convert_to(concat_ws(E'\\n', v.id, v.relation, v.row_key, v.operation, v.facts,
                 COALESCE(encode(v.digest, 'hex'), ''), v.xact, (extract(epoch FROM now()) * 1000000)::bigint), 'UTF8'))
      FROM (${source} OFFSET 0) AS v`;
    const pads = `
        writer uuid := nullif(current_setting('app.writer', true), '')::uuid;
        inner_pad bytea := decode(nullif(current_setting('app.writer_inner', true), ''), 'hex');
        outer_pad bytea := decode(nullif(current_setting('app.writer_outer', true), ''), 'hex');`;
    await runner.query(`
      CREATE FUNCTION record_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${steady} AS $$
      DECLARE
        ${pads}
        keys text[] := string_to_array(TG_ARGV[0], ',');
        quiet text[] := string_to_array(TG_ARGV[1], ',');
        apart text[] := string_to_array(TG_ARGV[2], ',');
        named text := CASE TG_TABLE_SCHEMA WHEN 'public' THEN '' ELSE TG_TABLE_SCHEMA || '.' END || TG_TABLE_NAME;
      BEGIN
        IF writer IS NULL AND 'app_rt' IN (session_user, current_setting('role')) THEN
          RAISE EXCEPTION '% is written by the service alone', named USING ERRCODE = 'insufficient_privilege';
        END IF;
        ${insert(`
          SELECT nextval('public.row_version_id_seq') AS id, named AS relation, ${key('keys')} AS row_key,
                 lower(TG_OP) AS operation, line - quiet AS facts, pg_current_xact_id() AS xact, writer, inner_pad, outer_pad,
                 CASE WHEN TG_OP <> 'DELETE'
                   THEN public.keyed_digest(inner_pad, outer_pad, sha256(convert_to(line::text, 'UTF8'))) END AS digest
          FROM (SELECT jsonb_strip_nulls(to_jsonb(n) - apart) AS line FROM changed AS n OFFSET 0) AS r`)};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION adopt_rows(of_table regclass, named text, keys text[], quiet text[], apart text[], again boolean)
      RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER ${steady} AS $$
      DECLARE
        ${pads}
        adopted bigint;
      BEGIN
        EXECUTE format($sql$${insert(`
          SELECT nextval('public.row_version_id_seq') AS id, $1 AS relation, r.row_key, 'adopted' AS operation, line - $3 AS facts,
                 pg_current_xact_id() AS xact, $5 AS writer, $6 AS inner_pad, $7 AS outer_pad,
                 public.keyed_digest($6, $7, sha256(convert_to(line::text, 'UTF8'))) AS digest
          FROM (SELECT line, ${key('$2')} AS row_key FROM
                 (SELECT jsonb_strip_nulls(to_jsonb(n) - $4) AS line FROM %s AS n OFFSET 0) AS n OFFSET 0) AS r
          LEFT JOIN LATERAL (SELECT facts, mac FROM public.row_version
                             WHERE relation = $1 AND row_key = r.row_key ORDER BY id DESC LIMIT 1) AS last ON true
          WHERE CASE WHEN $8 THEN last.mac IS NOT NULL AND NOT EXISTS (
                       SELECT FROM jsonb_each(last.facts) AS fact(name, value)
                       WHERE line -> name IS DISTINCT FROM value AND name IN (
                         SELECT attname FROM pg_attribute WHERE attrelid = %L::regclass AND attnum > 0 AND NOT attisdropped))
                     ELSE last.mac IS NULL END`)}$sql$, of_table, of_table)
        USING named, keys, quiet, apart, writer, inner_pad, outer_pad, again;
        GET DIAGNOSTICS adopted = ROW_COUNT;
        RETURN adopted;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION adopt_rows FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION adopt_rows TO app_rt`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_seal
        DROP CONSTRAINT audit_seal_versions_check,
        DROP CONSTRAINT audit_seal_count_check,
        DROP COLUMN versions, DROP COLUMN version_gaps, DROP COLUMN version_to_id, DROP COLUMN version_count,
        DROP COLUMN version_root, DROP COLUMN manifest, DROP COLUMN horizon, DROP COLUMN adopted_to_id,
        ADD CONSTRAINT audit_seal_count_check CHECK (count > 0) NOT VALID`);
    await runner.query(`DROP FUNCTION record_rows CASCADE`);
    await runner.query(`DROP FUNCTION adopt_rows, keyed_digest`);
    await runner.query(`DROP TABLE row_version`);
    await runner.query(`DROP SEQUENCE row_version_id_seq`);
  }
}
