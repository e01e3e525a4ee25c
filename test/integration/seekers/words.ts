import { newId } from '../../../src/platform/clock/index.js';
import { compareRowsWithDeclarations } from '../../../src/platform/database/index.js';
import type { Services } from '../../support/harness/index.js';

/** What ties a row to a person, and with which id. */
const TIES = /^(seeker_id|placement_id|aggregate_id|recipient_id|about_id|passenger_id|check_id)$/;
/** Columns whose values are codes, references or words about posts and offices; a new column of text is none of them. */
const CODES =
  /^(secret_page|cooperation|area_code|county_code|district_code|town_code|fair_code|policy_code|place|area|period|code|kind|level|language|purpose|text_version|said_by|channel|request_id|role|entered_role|move|from_status|to_status|aggregate|act|action|decider_roles|requested_role|scopes|fields|subjects|subject_kind|state|step|about|about_aggregate|effect_key|template|tried|outcome|coach|stop|door|device|gate|badge|arrived_gate|escort|mark|verdict|parts|reasons|because|why|hazards|items|contraindicated_hazards|missed_reason|told|source|field|opened_by|answered_by|resolved_for|end_reason_code|employer_text|job_text|workplace_text|channel_text|start_job|provisional_by|sheet|findings|columns)$/;
/** The same of single columns; `seeker` is looked up by these and written by its own constraints. */
const OF_OTHERS: readonly string[] = [
  'placement.end_reason',
  'notice.reference',
  'seeker.status',
  'seeker.sex',
];

interface Column {
  readonly t: string;
  readonly c: string;
  readonly type: string;
  /** A list of values or a pattern is given by a constraint. */
  readonly closed: boolean;
  readonly key: boolean;
}

/**
 * A row about a person in every table that has one, with the canary in every column that takes free words. The constraints of
 * those tables are gone afterwards, and rows are no longer compared with the declarations of statements.
 * @returns the columns it was written to, as `table.column`
 */
export async function plantWords(s: Services, seekerId: string, canary: string): Promise<string[]> {
  compareRowsWithDeclarations(false);
  const columns = await s.sql<Column>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS t, a.attname AS c,
            format_type(a.atttypid, NULL) AS type,
            EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY(k.conkey) AND (k.contype = 'f'
                      OR (k.contype = 'c' AND pg_get_constraintdef(k.oid) ~ '= ANY|~'))) AS closed,
            EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY(k.conkey)) AS key
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'medical') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND a.attidentity = '' ORDER BY 1, a.attnum`,
  );
  const tables = [...new Set(columns.filter(({ c }) => TIES.test(c)).map(({ t }) => t))];
  const [placement, passenger, area] = [newId(), newId(), await areaOf(s, seekerId)];
  const batch = newId();
  await open(s, 'batch');
  await s.sql(`INSERT INTO batch (id, cooperation) VALUES ($1, 'napo-longgang')`, [batch]);
  const planted: string[] = [];
  for (const table of tables) {
    await open(s, table);
    const values = columns
      .filter(({ t }) => t === table)
      .flatMap((column): [string, unknown][] => {
        const { c, type, key } = column;
        if (c === 'seeker_id' || c === 'recipient_id') return [[c, seekerId]];
        if (TIES.test(c))
          return [[c, c === 'passenger_id' ? passenger : c === 'aggregate_id' ? seekerId : placement]];
        if (c === 'recipient_kind') return [[c, 'employer']];
        if (c === 'batch_id') return [[c, batch]];
        if (c === 'cooperation') return [[c, 'napo-longgang']];
        if (c === 'area_code' || c === 'area') return [[c, area]];
        if (c === 'id')
          return [
            [c, ID_OF[table] === 'placement' ? placement : table === 'batch_passenger' ? passenger : newId()],
          ];
        if (takesWords(column)) {
          planted.push(`${table}.${c}`);
          return [[c, said(canary, type)]];
        }
        return key ? [[c, anyOf(type)]] : [];
      });
    await s.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await s.sql(
      `INSERT INTO ${table} (${values.map(([c]) => `"${c}"`).join(', ')}) VALUES (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
      values.map(([, value]) => value),
    );
    await s.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  for (const { t, c, type } of columns.filter((one) => one.t === 'seeker' && takesWords(one))) {
    await s.sql(`UPDATE seeker SET "${c}" = $2 WHERE id = $1`, [seekerId, said(canary, type)]);
    planted.push(`${t}.${c}`);
  }
  return planted.sort();
}

const takesWords = ({ t, c, type, closed }: Column): boolean =>
  /^(text|jsonb|text\[\])$/.test(type) && !closed && !CODES.test(c) && !OF_OTHERS.includes(`${t}.${c}`);

const said = (words: string, type: string): unknown =>
  type === 'jsonb' ? JSON.stringify({ zh: words }) : type === 'text' ? words : [words];

const ID_OF: Readonly<Record<string, string>> = { placement: 'placement' };

async function areaOf(s: Services, seekerId: string): Promise<string> {
  const [row] = await s.sql<{ area: string }>(`SELECT area_code AS area FROM seeker WHERE id = $1`, [
    seekerId,
  ]);
  return row!.area;
}

/** A row of words alone is no lawful row: what would refuse it goes, what erasure runs into stays. */
async function open(s: Services, table: string): Promise<void> {
  await s.sql(`
    DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype IN ('c', 'f') LOOP
        EXECUTE format('ALTER TABLE ${table} DROP CONSTRAINT %I', one.conname);
      END LOOP;
      FOR one IN SELECT attname FROM pg_attribute a WHERE attrelid = '${table}'::regclass AND attnum > 0 AND attnotnull AND NOT attisdropped
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'p' AND a.attnum = ANY(k.conkey)) LOOP
        EXECUTE format('ALTER TABLE ${table} ALTER COLUMN %I DROP NOT NULL', one.attname);
      END LOOP;
    END $$`);
}

function anyOf(type: string): unknown {
  if (type === 'uuid') return newId();
  if (/int|real|numeric/.test(type)) return 1;
  if (type === 'date') return '2018-03-01';
  if (/timestamp/.test(type)) return '2018-03-01T00:00:00Z';
  if (type === 'bytea') return Buffer.from('0');
  return 'key';
}
