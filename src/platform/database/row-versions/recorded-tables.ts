import { PERSONAL_NAME } from '../personal-data.js';

/** A table whose rows leave versions. */
export interface RecordedTable {
  /** Schema-qualified when not in `public`. */
  readonly relation: string;
  readonly keys: readonly string[];
  /** Dates, instants and states, whose values are written down with each version. */
  readonly spoken: readonly string[];
  /** All other columns of the fact: they are under the digest only. */
  readonly quiet: readonly string[];
  /** Columns that are no part of the fact and change on their own. */
  readonly apart: readonly string[];
  /** Names and types of all columns: another shape asks for new versions. */
  readonly shape: string;
}

/** Tables that leave no versions, and why. Every other table with a primary key does. */
export const NOT_RECORDED: Readonly<Record<string, string>> = {
  migrations: 'of the schema',
  row_version: 'the versions themselves, under the seals',
  audit_seal: 'signed and chained',
  audit_anchor: 'signed, and kept outside',
  app_clock: 'the offset of demos and tests',
  data_key: 'wrapped keys; a key that goes is an erasure',
  seeker_number: 'index of seeker, made anew when the key changes',
  index_key_in_use: 'names of keys in use',
  idempotency: 'answers of the last days',
  inbox: 'marks of effects',
  notice_key: 'marks of notices',
  guess_budget: 'counter',
  known_device: 'of sessions',
  session: 'of sessions; each request touches it',
  second_factor: 'secret; each code touches it',
  recovery_code: 'secret',
  device_share: 'secret; each day of a device touches it, a lock stands in the record',
  queue_health: 'pulse',
  development_message: 'messages of a demo',
  notice_read: 'what somebody has opened',
  saved_view: 'a filter of one user',
  form_template: 'layout of workbooks',
  'medical.result_column': 'layout of workbooks',
  'medical.forecast_due': 'work to do',
  import_file: 'workbook as it came, until it is read',
  import_row_view: 'counter of a day',
  match_progress: 'progress of a run',
  match_sheet: 'derived from a plan',
  match_snapshot: 'input of a run; its hash stands in the plan',
  work_item: 'derived; an invariant compares it',
  work_tally: 'derived; an invariant compares it',
};

/** Columns that change without an act: leases and tries of a delivery. */
const APART: Readonly<Record<string, readonly string[]>> = {
  outbox: [
    'dispatched_at',
    'attempt',
    'lease_until',
    'not_before',
    'failures',
    'last_error',
    'done_at',
    'dead_at',
    'unanswered',
  ],
};

/** Besides dates and instants, columns with these names are states. */
const STATE_NAME =
  /^(status|version|seq|move|from_status|to_status|outcome|decision|door|road|rung|end_reason|keeps_place|given|hold|round)$/;
const DATED = /^(date|timestamp)/;

/** As many as `record_rows` joins to a key. */
const MAX_KEY_COLUMNS = 6;

interface CatalogueColumn {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  readonly place: number;
  readonly key: number | null;
}

/** Returns every table that is recorded, from the catalogue of the database. */
export async function recordedTables(source: {
  query(sql: string): Promise<unknown>;
}): Promise<RecordedTable[]> {
  const columns = (await source.query(CATALOGUE)) as CatalogueColumn[];
  const tables = new Map<string, CatalogueColumn[]>();
  for (const column of columns) {
    if (column.relation in NOT_RECORDED) continue;
    tables.set(column.relation, [...(tables.get(column.relation) ?? []), column]);
  }
  return [...tables].filter(([, own]) => hasKey(own)).map(([relation, own]) => toRecorded(relation, own));
}

function hasKey(columns: readonly CatalogueColumn[]): boolean {
  const keys = columns.filter(({ key }) => key !== null).length;
  return keys > 0 && keys <= MAX_KEY_COLUMNS;
}

function toRecorded(relation: string, columns: readonly CatalogueColumn[]): RecordedTable {
  const keys = columns.filter(({ key }) => key !== null).sort((a, b) => a.key! - b.key!);
  const isSpoken = ({ name, type }: CatalogueColumn): boolean =>
    !PERSONAL_NAME.test(name) &&
    (DATED.test(type) || (STATE_NAME.test(name) && !PERSONAL_NAME.test(relation)));
  const apart = APART[relation] ?? [];
  const names = (list: readonly CatalogueColumn[]): string[] => list.map(({ name }) => name);
  return {
    relation,
    keys: names(keys),
    spoken: names(columns.filter((column) => isSpoken(column) && !apart.includes(column.name))),
    quiet: names(columns.filter((column) => !isSpoken(column) && !apart.includes(column.name))),
    apart,
    shape: columns.map(({ name, type }) => `${name} ${type}`).join(', '),
  };
}

/** SQL of a table's rows as their versions see them: `row_key`, `hash` of all columns, `facts`. Names come from the catalogue. */
export function rowsAsRecorded({ relation, keys, quiet, apart }: RecordedTable): string {
  const list = (names: readonly string[]): string => `'{${names.join(',')}}'::text[]`;
  const key = keys.map((name) => `line ->> '${name}'`).join(', ');
  return `SELECT concat_ws('/', ${key}) COLLATE "C" AS row_key, sha256(convert_to(line::text, 'UTF8')) AS hash, line - ${list(quiet)} AS facts
          FROM (SELECT jsonb_strip_nulls(to_jsonb(t) - ${list(apart)}) AS line FROM ${relation} AS t OFFSET 0) AS one`;
}

/** Returns tables whose changes leave no versions although they should: without a key, or with a trigger missing or off. */
export async function unrecordedTables(source: { query(sql: string): Promise<unknown> }): Promise<string[]> {
  const columns = (await source.query(CATALOGUE)) as CatalogueColumn[];
  const attached = new Set(((await source.query(TRIGGERS)) as { name: string }[]).map(({ name }) => name));
  const recorded = new Map((await recordedTables(source)).map((table) => [table.relation, table]));
  return [...new Set(columns.map(({ relation }) => relation))].filter((relation) => {
    if (relation in NOT_RECORDED) return false;
    const table = recorded.get(relation);
    return !table || eventsOf(table).some((event) => !attached.has(`${relation} row_version_${event}`));
  });
}

/** Returns the events that leave a version: a table with columns apart has its updates compared with what was inserted. */
export function eventsOf({ apart }: RecordedTable): readonly ('insert' | 'update' | 'delete')[] {
  return apart.length > 0 ? ['insert', 'delete'] : ['insert', 'update', 'delete'];
}

const TRIGGERS = `
  SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname || ' ' || t.tgname AS name
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'record_rows' AND t.tgenabled IN ('O', 'A')`;

const CATALOGUE = `
  SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS relation, a.attname AS name,
         format_type(a.atttypid, a.atttypmod) AS type, a.attnum AS place, array_position(i.indkey::int2[], a.attnum) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'medical') ORDER BY relation, place`;
