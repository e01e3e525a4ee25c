// What the database holds of tenants, read from its own catalogue, so that a new table or column is not forgotten.

/** Tables of the installation, of the queue's bookkeeping, of sessions, and what other tables make by themselves. */
const NO_TENANT = new Set(
  `public.migrations public.cooperation public.app_clock public.calendar_schedule public.minimum_wage public.audit_seal
   public.audit_anchor public.row_version public.outbox public.outbox_replay public.inbox public.idempotency public.session public.known_device public.device_share
   public.guess_budget public.number_disclosure public.import_row_view public.queue_health public.work_tally public.second_factor public.recovery_code public.data_key public.index_key_in_use
   medical.forecast_due`.split(/\s+/),
);

/** Columns of text whose values are codes, keys or places by number; every other column of text takes words. */
const CODES =
  /^(cooperation|(area|county|district|town|village|community|fair|policy)_code|areas?|sent_areas|sent_places|shared_with_area|place|code|number|kind|level|language|purpose|text_version|said_by|channel|request_id|role|entered_role|move|status|from_status|to_status|aggregate|act|action|fields|scopes|decider_roles|requested_role|subject_kind|state|step|about|about_aggregate|effect_key|template|tried|outcome|coach|badge|mark|verdict|reasons|hazards|items|contraindicated_hazards|told|field|opened_by|answered_by|resolved_for|resolver|conclusion|relation_to_head|ethnic_group|education|labour_ability|pinyin|initials|not_seeking_reason|not_boarded_reason|missed_reason|end_reason|insurances|blockers|topics|checks_done|unit|of|members|rule_version|indicator|owner|alarm|responsible|occupation|(name|title|terms|short|header|column)_key|engine|ruleset_version|snapshot_hash|fingerprint|digest|media|side|phase|(password|pin)_hash|province|period|what)$/;
/** Called like a code elsewhere, words here. */
const WORDS = /^(fair|batch_incident|batch_reception|training_session)\.place$/;
/** Words that are read as codes, or that a rule binds to another column. */
const BOUND = new Set([
  'history.reason',
  'concern.source',
  'evidence.source',
  'late_fact.source',
  'forecast.reason',
  'employer_violation.settlement',
]);

const COLUMNS = `
  SELECT n.nspname || '.' || c.relname AS "table", a.attname AS name, format_type(a.atttypid, NULL) AS type,
         a.attnotnull AS needed,
         EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY(k.conkey)) AS key,
         (SELECT k.confrelid::regclass::text FROM pg_constraint k
          WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY(k.conkey) ORDER BY cardinality(k.conkey) LIMIT 1) AS refers,
         (SELECT array_agg(pg_get_constraintdef(k.oid)) FROM pg_constraint k
          WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) ~ '= ANY|~|<@') AS rules
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'medical') AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND a.attidentity = ''
  ORDER BY 1, a.attnum`;

/** @returns tables of tenants, those first that others refer to */
export async function tablesOf(client) {
  const { rows } = await client.query(COLUMNS);
  const tables = new Map();
  for (const { table, ...column } of rows) {
    if (NO_TENANT.has(table)) continue;
    const short = table.split('.')[1];
    const refers = column.refers && (column.refers.includes('.') ? column.refers : `public.${column.refers}`);
    const text = /^(text|text\[\])$/.test(column.type) && !column.rules && !column.refers;
    const open =
      (!CODES.test(column.name) || WORDS.test(`${short}.${column.name}`)) &&
      !BOUND.has(`${short}.${column.name}`);
    const entry = { ...column, refers, takesWords: text && open };
    tables.set(table, [...(tables.get(table) ?? []), entry]);
  }
  return inOrder(tables);
}

function inOrder(tables) {
  const ordered = new Map();
  const visit = (table) => {
    if (ordered.has(table) || !tables.has(table)) return;
    for (const { refers } of tables.get(table)) if (refers && refers !== table) visit(refers);
    ordered.set(table, tables.get(table));
  };
  for (const table of tables.keys()) visit(table);
  return ordered;
}

export const insert = (client, table, columns, rows) => {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return client.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
};
