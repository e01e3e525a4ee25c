import type { QueryRunner } from 'typeorm';
import { appendOnly, protect } from './rls.js';

/** A table whose rows change, and what of them a figure stands on. */
export interface KeptTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Columns of the facts that are worked out of a row: name → SQL over `@`, the row. */
  readonly workedOut?: Readonly<Record<string, string>>;
  /** When the rows that are there already were recorded: SQL over a row. */
  readonly recordedAt: string;
  /** Whose earlier rows the service itself sees; all of them without it. */
  readonly cooperation?: string;
  /** Seen with the row of this table that the column names, for rows that may be removed. */
  readonly seenWith?: readonly [table: string, column: string];
}

const nameOf = (table: string): string => table.split('.').at(-1)!;
const workedOutOf = (kept: KeptTable, row: string): string[] =>
  Object.values(kept.workedOut ?? {}).map((sql) => sql.replaceAll('@', row));

/**
 * Schemas of what was known: `known` shows facts as they stood at `known_at()`, `present` the same facts as they stand, without a
 * look at `past`, which holds what rows said before.
 */
export async function openKnown(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE SCHEMA past`);
  await runner.query(`CREATE SCHEMA known`);
  await runner.query(`CREATE SCHEMA present`);
  await runner.query(`GRANT USAGE ON SCHEMA past, known, present TO app_rt`);
  // Fails where nobody said which instant is meant: no fact is read by accident as of now.
  await runner.query(`
    CREATE FUNCTION known.known_at() RETURNS timestamptz LANGUAGE sql STABLE AS
    $$ SELECT current_setting('app.known_at')::timestamptz $$`);
  await runner.query(`
    CREATE FUNCTION present.known_at() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT 'infinity'::timestamptz $$`);
  await runner.query(`
    CREATE FUNCTION past.stamp() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.known_from := app_now(); RETURN NEW; END $$`);
  await runner.query(`
    CREATE FUNCTION past.refuse_backdating() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% is recorded when it is written', TG_TABLE_NAME; END $$`);
}

export async function closeKnown(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP FUNCTION past.stamp, past.refuse_backdating, known.known_at, present.known_at`);
  await runner.query(`DROP SCHEMA present`);
  await runner.query(`DROP SCHEMA known`);
  await runner.query(`DROP SCHEMA past`);
}

/**
 * From now on every change of these columns leaves the row as it stood, with the time it was believed from and until. No code
 * has to remember it and none can prevent it: a trigger writes, as the owner; the runtime role may only read.
 */
export async function keepPast(runner: QueryRunner, kept: KeptTable): Promise<void> {
  const { table, key, columns, workedOut = {}, recordedAt } = kept;
  const name = nameOf(table);
  const all = [...columns, ...Object.keys(workedOut)];
  await runner.query(`ALTER TABLE ${table} ADD COLUMN known_from timestamptz NOT NULL DEFAULT app_now()`);
  await runner.query(`UPDATE ${table} SET known_from = ${recordedAt}`);
  const shown = workedOutOf(kept, table).map((sql, at) => `${sql} AS ${Object.keys(workedOut)[at]}`);
  await runner.query(`CREATE TABLE past.${name} AS
    SELECT ${[...columns, ...shown].join(', ')}, known_from, known_from AS known_until FROM ${table} WITH NO DATA`);
  await runner.query(
    `ALTER TABLE past.${name} ADD PRIMARY KEY (${key.join(', ')}, known_from), ALTER known_until SET NOT NULL,
       ADD CHECK (known_from < known_until)`,
  );
  await runner.query(`CREATE INDEX ${name}_until ON past.${name} (known_until)`);
  await protect(runner, `past.${name}`, sightOf(kept), { check: 'true', grant: 'SELECT' });
  await appendOnly(runner, `past.${name}`);
  await triggers(runner, kept, all);
  // The instant is asked of both parts together: parts without a condition of their own are searched by their indexes.
  await runner.query(`
    CREATE VIEW known.${name} WITH (security_invoker = true) AS
    SELECT ${[...all, 'known_from'].join(', ')} FROM (
      SELECT ${[...columns, ...shown].join(', ')}, known_from, 'infinity'::timestamptz AS known_until FROM ${table}
      UNION ALL
      SELECT ${all.join(', ')}, known_from, known_until FROM past.${name}) believed
    WHERE known_from <= (SELECT known.known_at()) AND known_until > (SELECT known.known_at())`);
  await runner.query(
    `CREATE VIEW present.${name} WITH (security_invoker = true) AS SELECT ${[...columns, ...shown].join(', ')}, known_from FROM ${table}`,
  );
  await runner.query(`GRANT SELECT ON known.${name}, present.${name} TO app_rt`);
}

/** A table that is written once: a row is known from the moment it was recorded, which nobody may choose. */
export async function writtenOnce(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await runner.query(`
    CREATE TRIGGER written_now BEFORE INSERT ON ${table} FOR EACH ROW
    WHEN (current_user = 'app_rt' AND NEW.recorded_at < app_now() - interval '1 second')
    EXECUTE FUNCTION past.refuse_backdating()`);
  await runner.query(`
    CREATE VIEW known.${table} WITH (security_invoker = true) AS
    SELECT ${columns.join(', ')} FROM ${table} WHERE recorded_at <= (SELECT known.known_at())`);
  await runner.query(
    `CREATE VIEW present.${table} WITH (security_invoker = true) AS SELECT ${columns.join(', ')} FROM ${table}`,
  );
  await runner.query(`GRANT SELECT ON known.${table}, present.${table} TO app_rt`);
}

export async function forgetPast(runner: QueryRunner, table: string): Promise<void> {
  const name = nameOf(table);
  await runner.query(`DROP VIEW known.${name}, present.${name}`);
  await runner.query(`DROP TRIGGER keep_change ON ${table}`);
  await runner.query(`DROP TRIGGER keep_removal ON ${table}`);
  await runner.query(`DROP TRIGGER known_from_now ON ${table}`);
  await runner.query(`DROP FUNCTION past.keep_${name}`);
  await runner.query(`DROP TABLE past.${name}`);
  await runner.query(`ALTER TABLE ${table} DROP COLUMN known_from`);
}

export async function forgetWrittenOnce(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`DROP VIEW known.${table}, present.${table}`);
  await runner.query(`DROP TRIGGER written_now ON ${table}`);
}

/** Whoever sees a row sees what it said before; the service sees its cooperation's, also of rows that are gone. */
function sightOf({ table, key, cooperation, seenWith }: KeptTable): string {
  const name = nameOf(table);
  const [of, pairs] = seenWith
    ? [seenWith[0], [`x.id = ${name}.${seenWith[1]}`]]
    : [table, key.map((column) => `x.${column} = ${name}.${column}`)];
  const own = cooperation ? ` AND app_sees(${cooperation}, NULL, NULL, NULL, NULL)` : '';
  return `(app_role() = 'system'${own}) OR EXISTS (SELECT FROM ${of.includes('.') ? of : `public.${of}`} x WHERE ${pairs.join(' AND ')})`;
}

async function triggers(runner: QueryRunner, kept: KeptTable, all: readonly string[]): Promise<void> {
  const { table, columns } = kept;
  const name = nameOf(table);
  const was = [...columns.map((column) => `OLD.${column}`), ...workedOutOf(kept, 'OLD')];
  const is = [...columns.map((column) => `NEW.${column}`), ...workedOutOf(kept, 'NEW')];
  await runner.query(`
    CREATE FUNCTION past.keep_${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      moment timestamptz := app_now();
    BEGIN
      -- a transaction that began earlier may write later: a row's beliefs follow one another all the same
      IF moment < OLD.known_from THEN moment := OLD.known_from + interval '1 microsecond'; END IF;
      IF moment > OLD.known_from THEN
        INSERT INTO past.${name} (${all.join(', ')}, known_from, known_until) VALUES (${was.join(', ')}, OLD.known_from, moment);
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      NEW.known_from := moment;
      RETURN NEW;
    END $$`);
  const differs = [...is, 'NEW.known_from'].map(
    (now, at) => `${was[at] ?? 'OLD.known_from'} IS DISTINCT FROM ${now}`,
  );
  await runner.query(`CREATE TRIGGER keep_change BEFORE UPDATE ON ${table} FOR EACH ROW
    WHEN (${differs.join(' OR ')}) EXECUTE FUNCTION past.keep_${name}()`);
  await runner.query(
    `CREATE TRIGGER keep_removal BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION past.keep_${name}()`,
  );
  await runner.query(`CREATE TRIGGER known_from_now BEFORE INSERT ON ${table} FOR EACH ROW
    WHEN (current_user = 'app_rt' AND NEW.known_from IS DISTINCT FROM app_now()) EXECUTE FUNCTION past.stamp()`);
}
