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
      sql: unionOf(
        lifecycles,
        ({ relation, aggregate }) => `
        SELECT '${aggregate}' AS aggregate, t.id FROM ${relation} t LEFT JOIN LATERAL (
          SELECT to_status, seq FROM history h WHERE h.aggregate = '${aggregate}' AND h.aggregate_id = t.id ORDER BY seq DESC LIMIT 1) h ON true
        WHERE h.to_status IS DISTINCT FROM t.status OR h.seq IS DISTINCT FROM t.version`,
      ),
    },
    {
      name: 'every state the service ever gave is a step of its history',
      sql: unionOf(
        lifecycles,
        ({ relation, aggregate }) => `
        SELECT '${aggregate}' AS aggregate, v.row_key, v.facts FROM row_version v
        WHERE v.relation = '${relation}' AND v.operation IN ('insert', 'update') AND v.mac IS NOT NULL
          AND NOT EXISTS (SELECT FROM history h WHERE h.aggregate = '${aggregate}' AND h.aggregate_id = v.row_key::uuid
            AND h.seq = (v.facts ->> 'version')::int AND h.to_status = v.facts ->> 'status')`,
      ),
    },
    {
      name: 'every state and date is what was last recorded of it',
      sql: unionOf(
        tables,
        (table) => `
        SELECT '${table.relation}' AS relation, now.row_key, now.facts AS is, last.facts AS was
        FROM (${rowsAsRecorded(table)}) AS now JOIN (
          SELECT DISTINCT ON (row_key) row_key, operation, facts FROM row_version
          WHERE relation = '${table.relation}' ORDER BY row_key, id DESC) AS last ON last.row_key = now.row_key
        WHERE last.operation = 'delete' OR last.facts <> now.facts`,
      ),
    },
  ];
}

const unionOf = <T>(list: readonly T[], part: (one: T) => string): string =>
  list.map((one) => `(${part(one)})`).join(' UNION ALL ');
