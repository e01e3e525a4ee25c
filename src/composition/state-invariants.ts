import { recordedTables, rowsAsRecorded, type Tx } from '../platform/database/index.js';
import type { Invariant } from './invariant.js';

/** Every table with these is the table of a lifecycle, named as its aggregate. */
const LIFECYCLE_COLUMNS = ['status', 'version'];

/**
 * Returns the invariants that the catalogue asks for, so that a new table or a new dated column has them without being named:
 * state equals history, and every state and date equals what was recorded of it.
 */
export async function stateInvariants(tx: Tx): Promise<Invariant[]> {
  const tables = (await recordedTables(tx)).filter(({ spoken }) => spoken.length > 0);
  const lifecycles = tables
    .filter(({ spoken }) => LIFECYCLE_COLUMNS.every((column) => spoken.includes(column)))
    .map(({ relation }) => ({ relation, aggregate: relation.replace(/^.*\./, '') }));
  return [
    {
      name: 'every current state equals the last step of its history',
      sql: `
        WITH last AS (
          SELECT DISTINCT ON (aggregate, aggregate_id) aggregate, aggregate_id, to_status, seq FROM history
          ORDER BY aggregate, aggregate_id, seq DESC)
        SELECT t.aggregate, t.id
        FROM (${unionOf(lifecycles, ({ relation, aggregate }) => `SELECT '${aggregate}' AS aggregate, id, status, version FROM ${relation}`)}) AS t
        LEFT JOIN last ON last.aggregate = t.aggregate AND last.aggregate_id = t.id
        WHERE last.to_status IS DISTINCT FROM t.status OR last.seq IS DISTINCT FROM t.version`,
    },
    {
      name: 'every state the service ever gave is a step of its history',
      // A set operation: without statistics of a young table an anti-join is planned as a loop over both.
      sql: `
        SELECT l.aggregate, v.row_key, v.facts ->> 'version' AS version, v.facts ->> 'status' AS status FROM row_version v
        JOIN (VALUES ${lifecycles.map(({ relation, aggregate }) => `('${relation}', '${aggregate}')`).join(', ')})
          AS l (relation, aggregate) ON l.relation = v.relation
        WHERE v.operation IN ('insert', 'update') AND v.mac IS NOT NULL
        EXCEPT SELECT aggregate, aggregate_id::text, seq::text, to_status FROM history`,
    },
    {
      name: 'every state and date is what was last recorded of it',
      sql: `
        WITH last AS (
          SELECT DISTINCT ON (relation, row_key) relation, row_key, operation, facts FROM row_version
          ORDER BY relation, row_key, id DESC)
        SELECT now.relation, now.row_key, now.facts AS is, last.facts AS was
        FROM (${unionOf(tables, (table) => `SELECT '${table.relation}' AS relation, r.* FROM (${rowsAsRecorded(table)}) AS r`)}) AS now
        JOIN last ON last.relation = now.relation AND last.row_key = now.row_key
        WHERE last.operation = 'delete' OR last.facts <> now.facts`,
    },
  ];
}

const unionOf = <T>(list: readonly T[], part: (one: T) => string): string =>
  list.map((one) => `(${part(one)})`).join(' UNION ALL ');
