import type { DatedStep } from '../../kernel/lifecycle/index.js';
import { sql } from './statements/column-types.js';
import { statement } from './statements/statement.js';
import type { LifecycleMapping } from './transition-records.js';
import type { Tx } from './tx.js';

/** One row of a history, in its order. */
export interface HistoryStep extends DatedStep {
  readonly from: string | null;
  /** Local date of recording. */
  readonly recordedOn: string;
}

/** A row by the names of its columns; those that say who may see its history are among them. */
export type StateRow<S> = { readonly id: string; readonly status: S; readonly version: number } & Readonly<
  Record<string, unknown>
>;

/** A row locked in this transaction, with its history so far. */
export type LockedRow<S> = StateRow<S> & { readonly steps: readonly HistoryStep[] };

const HISTORIES = statement('platform.find-histories', {
  sql: `
    SELECT aggregate_id AS id,
      jsonb_agg(jsonb_build_object('move', move, 'from', from_status, 'to', to_status, 'reportedBy', said_by, 'occurredOn', happened_on,
        'recordedOn', (recorded_at AT TIME ZONE 'Asia/Shanghai')::date) ORDER BY seq) AS steps
    FROM history WHERE aggregate = :aggregate AND aggregate_id = ANY(:ids::uuid[]) GROUP BY aggregate_id`,
  params: { aggregate: sql.text(), ids: sql.uuids },
  row: { id: sql.uuid, steps: sql.json<HistoryStep[]>() },
});

/** What a lifecycle needs of its rows to go on from them. */
type Located = Pick<LifecycleMapping<string, string, unknown>, 'table' | 'scope'> & {
  readonly lifecycle: { readonly aggregate: string };
};

/** Locks rows in the order of their ids. */
export async function lockRows<S extends string>(
  tx: Tx,
  mapping: Located,
  ids: readonly string[],
): Promise<Map<string, LockedRow<S>>> {
  const columns = ['id', 'status', 'version', ...Object.values(mapping.scope)].map((name) => `"${name}"`);
  const rows = await tx.query<StateRow<S>>(
    `SELECT ${columns.join(', ')} FROM ${mapping.table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return withHistory(tx, mapping, rows);
}

/**
 * Rows that the caller has locked, with their histories. A statement of its own: one that waited for the lock sees the row
 * as it is now, but other tables as they were before.
 */
export async function withHistory<S extends string>(
  tx: Tx,
  { lifecycle: { aggregate } }: Located,
  rows: readonly StateRow<S>[],
): Promise<Map<string, LockedRow<S>>> {
  const found = await tx.all(HISTORIES, { aggregate, ids: rows.map(({ id }) => id) });
  const stepsOf = new Map(found.map(({ id, steps }) => [id, steps]));
  return new Map(rows.map((row) => [row.id, { ...row, steps: stepsOf.get(row.id) ?? [] }]));
}

/** A row that was read as an entity, by the names of its columns. */
export function columnsOf<S extends string>(
  tx: Tx,
  row: { readonly id: string; readonly status: S; readonly version: number },
): StateRow<S> {
  const { columns } = tx.em.connection.getMetadata(row.constructor);
  const { id, status, version } = row;
  const named = columns.map((column) => [column.databaseName, column.getEntityValue(row) as unknown]);
  return { ...Object.fromEntries(named), id, status, version };
}
