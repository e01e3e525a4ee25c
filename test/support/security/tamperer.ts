// Someone with the database in hand who changes what is written there. Knows nothing of how it is sealed: tables, keys and columns
// come from the catalogue.
import type { TestDatabase } from '../harness/index.js';
import type { Dice } from './random.js';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly key: boolean;
  /** `table.column` it refers to. */
  readonly refers: string | null;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** One change of one row, to be found again by its table and key. */
export interface Tampering {
  readonly how: string;
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
}

type Sql = TestDatabase['sql'];
type Row = Readonly<Record<string, unknown>>;

/** Columns that change on their own while work is handed out. */
const DELIVERY = new Set(
  'dispatched_at attempt lease_until not_before failures last_error done_at dead_at unanswered'.split(' '),
);

/** Every table with rows of the service, but for those named. */
export async function readTables(sql: Sql, without: readonly string[]): Promise<Table[]> {
  const rows = await sql<Column & { table: string }>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS "table", a.attname AS name, t.typname AS type,
            COALESCE(a.attnum = ANY(i.indkey), false) AS key,
            (SELECT format('%s.%s', f.confrelid::regclass, (SELECT attname FROM pg_attribute WHERE attrelid = f.confrelid AND attnum = f.confkey[1]))
             FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum] LIMIT 1) AS refers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'medical')
     ORDER BY 1, array_position(i.indkey::int2[], a.attnum), a.attnum`,
  );
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows)
    if (!without.includes(table)) tables.set(table, [...(tables.get(table) ?? []), column]);
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** The owner drops what could stand in the way: checks, references, uniqueness beside the keys. */
export async function dropRules(sql: Sql): Promise<void> {
  await sql(`
    DO $$ DECLARE rule record; BEGIN
      FOR rule IN SELECT conrelid::regclass AS of_table, conname FROM pg_constraint JOIN pg_class c ON c.oid = conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'medical') AND contype IN ('c', 'f', 'u', 'x')
        ORDER BY contype = 'u'
      LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', rule.of_table, rule.conname); END LOOP;
      FOR rule IN SELECT indexrelid::regclass AS of_table FROM pg_index JOIN pg_class c ON c.oid = indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'medical') AND indisunique AND NOT indisprimary
      LOOP EXECUTE format('DROP INDEX %s', rule.of_table); END LOOP;
      FOR rule IN SELECT attrelid::regclass AS of_table, attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'medical') AND attnum > 0 AND attnotnull
          AND NOT attisdropped AND c.relkind = 'r'
          AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND attnum = ANY(i.indkey))
          AND attidentity = ''
      LOOP EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', rule.of_table, rule.attname); END LOOP;
    END $$`);
}

/** Rows of arbitrary values below real parents, in every table that has fewer than some. */
export async function fillTables(sql: Sql, tables: readonly Table[], least: number): Promise<void> {
  const waiting = [...tables];
  for (let turns = 0; waiting.length > 0 && turns < 2 * tables.length; turns += 1) {
    const table = waiting.shift()!;
    const { name, columns } = table;
    const parents = columns.flatMap(({ refers }) => (refers ? [refers.replace(/\.[^.]+$/, '')] : []));
    if (waiting.some((other) => other.name !== name && parents.includes(other.name))) {
      waiting.push(table);
      continue;
    }
    const [{ n }] = (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`)) as [{ n: number }];
    if (n >= least) continue;
    const values = columns.map(({ type, refers }) => (refers ? parentOf(refers) : (SAMPLES[type] ?? 'NULL')));
    await asOwner(
      sql,
      `INSERT INTO ${name} (${columns.map((column) => `"${column.name}"`).join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${values.join(', ')} FROM generate_series(1, ${least - n}) AS i ON CONFLICT DO NOTHING`,
    );
  }
}

/** A row of the table a column refers to, another one for each `i`. */
function parentOf(refers: string): string {
  const [column] = refers.split('.').slice(-1);
  const table = refers.slice(0, -column!.length - 1);
  return `(SELECT "${column}" FROM ${table} ORDER BY 1 OFFSET i % (SELECT greatest(count(*), 1) FROM ${table}) LIMIT 1)`;
}

/** Values of a type, another one for each `i`. */
const SAMPLES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'filled ' || i`,
  date: `date '2018-03-01' + i::int`,
  timestamptz: `timestamptz '2018-03-01 01:00:00Z' + i * interval '1 day'`,
  time: `time '08:00' + i * interval '1 minute'`,
  int4: '9000 + i',
  int8: '900000 + i',
  float4: 'i',
  float8: 'i',
  numeric: 'i',
  bool: 'true',
  jsonb: `jsonb_build_object('i', i)`,
  bytea: 'sha256(i::text::bytea)',
  _text: `ARRAY['filled ' || i]`,
  _uuid: 'ARRAY[gen_random_uuid()]',
  xid8: `i::text::xid8`,
};

/** Another value of a type, made of the present one. */
const BENT: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => 'gen_random_uuid()',
  text: (c) => `COALESCE(${c}, '') || 'x'`,
  date: (c) => `COALESCE(${c}, date '2018-04-01') - 3`,
  timestamptz: (c) => `COALESCE(${c}, timestamptz '2018-04-01 00:00:00Z') - interval '3 days'`,
  time: (c) => `COALESCE(${c}, time '08:00') + interval '1 hour'`,
  int4: (c) => `COALESCE(${c}, 0) + 1`,
  int8: (c) => `COALESCE(${c}, 0) + 1`,
  float4: (c) => `COALESCE(${c}, 0) + 1`,
  float8: (c) => `COALESCE(${c}, 0) + 1`,
  numeric: (c) => `COALESCE(${c}, 0) + 1`,
  bool: (c) => `NOT COALESCE(${c}, false)`,
  jsonb: (c) => `COALESCE(${c}, '{}'::jsonb)::jsonb || '{"bent": true}'::jsonb`,
  bytea: (c) => `COALESCE(${c}, '') || '\\x00'`,
  _text: (c) => `COALESCE(${c}, '{}') || 'bent'::text`,
  _uuid: (c) => `COALESCE(${c}, '{}') || gen_random_uuid()`,
  xid8: () => `'1'`,
};

/** Everything at once as one transaction of a superuser who switches every trigger off. */
export const asOwner = (sql: Sql, statement: string): Promise<unknown> =>
  sql(`SET session_replication_role = replica; ${statement}; SET session_replication_role = origin`);

export class Tamperer {
  private readonly used = new Set<string>();

  constructor(
    private readonly sql: Sql,
    private readonly dice: Dice,
  ) {}

  /** Changes, removes or adds one row of a table, in a way the dice choose. @returns undefined when no row of it is left */
  async tamper(table: Table): Promise<Tampering | undefined> {
    const way = this.dice.pick([
      this.change,
      this.change,
      this.changeDated,
      this.changeDated,
      this.remove,
      this.removeWithVersions,
      this.add,
      this.swap,
      this.bendVersion,
      this.changeWithVersion,
    ]);
    return way.call(this, table);
  }

  /** Any column. */
  private async change(table: Table): Promise<Tampering | undefined> {
    return this.changeOne(
      table,
      this.free(table).filter(({ type }) => type in BENT),
    );
  }

  /** A date, an instant or a state. */
  private async changeDated(table: Table): Promise<Tampering | undefined> {
    const dated = this.free(table).filter(
      ({ name, type }) => /^(date|timestamptz)$/.test(type) || /status$/.test(name),
    );
    return this.changeOne(table, dated.length > 0 ? dated : this.free(table));
  }

  private async changeOne(
    table: Table,
    columns: readonly Column[],
    of?: Row,
  ): Promise<Tampering | undefined> {
    const row = of ?? (await this.row(table));
    if (!row || columns.length === 0) return this.remove(table, row);
    const { name, type } = this.dice.pick(columns);
    const bent = BENT[type]?.(`"${name}"`);
    if (!bent) throw new Error(`no other value is known for ${table.name}.${name} of ${type}`);
    await asOwner(this.sql, `UPDATE ${table.name} SET "${name}" = ${bent} WHERE ${this.where(table, row)}`);
    return { how: 'changed', ...this.named(table, row), columns: [name] };
  }

  private async remove(table: Table, of?: Row): Promise<Tampering | undefined> {
    const row = of ?? (await this.row(table));
    if (!row) return undefined;
    await asOwner(this.sql, `DELETE FROM ${table.name} WHERE ${this.where(table, row)}`);
    return { how: 'removed', ...this.named(table, row), columns: [] };
  }

  /** With everything that names its key. */
  private async removeWithVersions(table: Table): Promise<Tampering | undefined> {
    const row = await this.row(table);
    if (!row) return undefined;
    const named = this.named(table, row);
    await asOwner(
      this.sql,
      `DELETE FROM ${table.name} WHERE ${this.where(table, row)};
       DELETE FROM row_version WHERE relation = '${table.name}' AND row_key = ${literal(named.key)}`,
    );
    return { how: 'removed with its versions', ...named, columns: [] };
  }

  /** A copy of a row under another key. */
  private async add(table: Table): Promise<Tampering | undefined> {
    const row = await this.row(table);
    const keys = table.columns.filter(({ key }) => key);
    const bent = keys.find(({ type, refers }) => type in SAMPLES && refers === null);
    if (!row || !bent) return this.remove(table, row);
    if (!(await this.holdParents(table, row))) return this.changeOne(table, this.free(table), row);
    const [other] = await this.sql<{ value: string }>(
      `SELECT ${asText(SAMPLES[bent.type]!)} AS value FROM (SELECT ${this.dice.below(1_000_000)} AS i) AS one`,
    );
    const values = { ...row, [bent.name]: other!.value };
    const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
    const changed = literal(JSON.stringify({ [bent.name]: other!.value }));
    await asOwner(
      this.sql,
      `INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE
       SELECT ${columns} FROM (SELECT (jsonb_populate_record(t, ${changed}::jsonb)).* FROM ${table.name} AS t
                               WHERE ${this.where(table, row)}) AS copied`,
    );
    this.used.add(this.label(table, values));
    return { how: 'added', ...this.named(table, values), columns: [] };
  }

  /** Rows a row refers to are left alone from now on; false when something was done to one of them. */
  private async holdParents(table: Table, row: Row): Promise<boolean> {
    const parents = table.columns.flatMap(({ name, refers }) =>
      refers ? [{ name, of: refers.replace(/\.[^.]+$/, '') }] : [],
    );
    if (parents.length === 0) return true;
    const [values] = await this.sql<Row>(
      `SELECT ${parents.map(({ name }) => `"${name}"::text AS "${name}"`).join(', ')} FROM ${table.name} WHERE ${this.where(table, row)}`,
    );
    const labels = parents.map(({ name, of }) => `${of} ${text(values![name])}`);
    if (labels.some((label) => this.used.has(label))) return false;
    for (const label of labels) this.used.add(label);
    return true;
  }

  /** Two rows change what they say. */
  private async swap(table: Table): Promise<Tampering | undefined> {
    const [one, other] = [await this.row(table), await this.row(table)];
    const columns = this.free(table).filter(({ type }) => !/^(int8multirange)$/.test(type));
    if (!one || !other || columns.length === 0) return this.remove(table, one ?? other);
    const set = columns.map(({ name }) => `"${name}" = o."${name}"`).join(', ');
    await asOwner(
      this.sql,
      `CREATE TEMP TABLE swapped AS SELECT * FROM ${table.name} WHERE ${this.where(table, one)} OR ${this.where(table, other)};
       UPDATE ${table.name} AS t SET ${set} FROM swapped AS o WHERE ${this.where(table, one, 't')} AND ${this.where(table, other, 'o')};
       UPDATE ${table.name} AS t SET ${set} FROM swapped AS o WHERE ${this.where(table, other, 't')} AND ${this.where(table, one, 'o')};
       UPDATE ${table.name} SET ${columns.map(({ name, type }) => `"${name}" = ${BENT[type]!(`"${name}"`)}`)[0]} WHERE ${this.where(table, one)};
       DROP TABLE swapped`,
    );
    return { how: 'swapped', ...this.named(table, one), columns: [] };
  }

  /** What was recorded of it is made to say something else. */
  private async bendVersion(table: Table): Promise<Tampering | undefined> {
    const row = await this.row(table);
    if (!row) return undefined;
    const named = this.named(table, row);
    const bent = this.dice.pick([
      `facts = facts || '{"recorded_at": "2018-01-01T00:00:00+00:00"}'`,
      `digest = sha256(id::text::bytea)`,
      `recorded_at = recorded_at - interval '1 day'`,
      `mac = sha256(id::text::bytea)`,
      `operation = 'delete'`,
      `writer_id = gen_random_uuid()`,
    ]);
    await asOwner(
      this.sql,
      `UPDATE row_version SET ${bent} WHERE id = (
         SELECT id FROM row_version WHERE relation = '${table.name}' AND row_key = ${literal(named.key)} ORDER BY random() LIMIT 1)`,
    );
    return { how: `version bent: ${bent}`, ...named, columns: [] };
  }

  /** The row and what was recorded of it, both alike. */
  private async changeWithVersion(table: Table): Promise<Tampering | undefined> {
    const change = await this.changeDated(table);
    if (!change || change.how !== 'changed') return change;
    const key = literal(change.key);
    await asOwner(
      this.sql,
      `UPDATE row_version v SET facts = v.facts || jsonb_build_object('${change.columns[0]}', to_jsonb(t) -> '${change.columns[0]}')
       FROM ${table.name} t WHERE v.id = (SELECT max(id) FROM row_version WHERE relation = '${table.name}' AND row_key = ${key})
         AND ${table.columns
           .filter((column) => column.key)
           .map(({ name }) => asText(`t."${name}"`))
           .join(` || '/' || `)} = ${key}`,
    );
    return { ...change, how: 'changed with its version' };
  }

  private free(table: Table): Column[] {
    return table.columns.filter(({ key, name }) => !key && !(table.name === 'outbox' && DELIVERY.has(name)));
  }

  /** A row nothing was done to yet. */
  private async row(table: Table): Promise<Row | undefined> {
    const keys = table.columns
      .filter(({ key }) => key)
      .map(({ name }) => `${asText(`"${name}"`)} AS "${name}"`);
    const rows = await this.sql<Row>(
      `SELECT ${keys.join(', ')} FROM ${table.name} ORDER BY 1 LIMIT 400 OFFSET 0`,
    );
    const left = rows.filter((row) => !this.used.has(this.label(table, row)));
    if (left.length === 0) return undefined;
    const row = this.dice.pick(left);
    this.used.add(this.label(table, row));
    return row;
  }

  private named(table: Table, row: Row): { table: string; key: string } {
    const key = table.columns.filter((column) => column.key).map(({ name }) => text(row[name]));
    return { table: table.name, key: key.join('/') };
  }

  private label(table: Table, row: Row): string {
    const { key } = this.named(table, row);
    return `${table.name} ${key}`;
  }

  private where(table: Table, row: Row, alias = ''): string {
    const of = alias ? `${alias}.` : '';
    return table.columns
      .filter(({ key }) => key)
      .map(({ name }) => `${asText(`${of}"${name}"`)} = ${literal(text(row[name]))}`)
      .join(' AND ');
  }
}

/** A value as JSON writes it. */
const asText = (value: string): string => `(to_jsonb(${value}) #>> '{}')`;
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const text = (value: unknown): string => String(value);
