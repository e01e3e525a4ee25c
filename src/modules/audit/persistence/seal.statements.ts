import { sql, statement } from '../../../platform/database/index.js';

/**
 * How long an audit id that was skipped may still turn up: an entry gets its id just before its commit. Later rows in a gap are
 * no entries of ours.
 */
const GAP_OPEN = `interval '2 minutes'`;

/** The oldest transaction that is running: what is below has ended. */
const SETTLED = `pg_snapshot_xmin(pg_current_snapshot())::text`;

export const tryLockAuditSeal = statement('audit.try-lock-audit-seal', {
  sql: `SELECT pg_try_advisory_xact_lock(hashtext('audit_seal')) AS mine`,
  params: {},
  row: { mine: sql.bool },
});

export const findSettledTransactionId = statement('audit.find-settled-transaction-id', {
  sql: `SELECT ${SETTLED} AS "settledBelow"`,
  params: {},
  row: { settledBelow: sql.text() },
});

export const computeIdSpan = statement('audit.compute-id-span', {
  sql: `
    WITH ids AS (SELECT range_agg(int8range(id, id, '[]')) AS ids, greatest(:afterId::bigint, max(id)) AS "toId"
                 FROM unnest(:ids::bigint[]) AS id)
    SELECT ids::text, "toId", (int8multirange(int8range(:afterId::bigint, "toId", '(]')) - ids)::text AS gaps FROM ids`,
  params: { ids: sql.ints, afterId: sql.bigint },
  row: { ids: sql.text(), toId: sql.bigint, gaps: sql.text() },
});

export const readClockMicros = statement('audit.read-clock-micros', {
  sql: `SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS micros`,
  params: {},
  row: { micros: sql.bigint },
});

export const listAddedEntries = statement('audit.list-added-entries', {
  sql: `
    WITH sealed AS (
      SELECT COALESCE(range_agg(entries), '{}') AS ids,
             COALESCE(range_agg(gaps) FILTER (WHERE NOT :settled AND sealed_at > last_at - ${GAP_OPEN}), '{}') AS open,
             COALESCE(max(to_id), 0) AS upto
      FROM audit_seal, (SELECT sealed_at AS last_at FROM audit_seal ORDER BY seq DESC LIMIT 1) AS last),
    outside AS (
      SELECT unnest(int8multirange(int8range(NULL, upto, '(]')) - ids - open) AS ids FROM sealed)
    SELECT e.id, COALESCE((SELECT min(seq) FROM audit_seal WHERE to_id >= e.id), 0) AS seq
    FROM outside JOIN audit_entry e ON (lower(ids) IS NULL OR e.id >= lower(ids)) AND e.id < upper(ids) ORDER BY e.id LIMIT 1000`,
  params: { settled: sql.bool },
  row: { id: sql.bigint, seq: sql.int },
});

export const countUnsealedEntries = statement('audit.count-unsealed-entries', {
  sql: `
    SELECT count(*)::int AS n FROM audit_entry WHERE id > COALESCE((SELECT max(to_id) FROM audit_seal), 0)`,
  params: {},
  row: { n: sql.int },
});

export const findSealHashes = statement('audit.find-seal-hashes', {
  sql: `SELECT seq, hash FROM audit_seal WHERE seq = ANY(:seqs::int[])`,
  params: { seqs: sql.ints },
  row: { seq: sql.int, hash: sql.text() },
});
