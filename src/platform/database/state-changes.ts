import { defineError } from '../../kernel/errors/index.js';
import { jsonRows } from './json-rows.js';
import type { Tx } from './tx.js';

export const stale = defineError('conflict', 'STALE_STATE', {
  zh: '数据已被他人更新,请刷新后再试',
  en: 'Someone changed this meanwhile; reload and try again',
});

export interface StateChange {
  readonly id: string;
  readonly status: string;
  /** The version the row has afterwards; it must have the one before. */
  readonly version: number;
  /** Other columns; where there are several changes, values are JSON-ready. */
  readonly set: Readonly<Record<string, unknown>>;
}

/**
 * Writes states, each only over the version before. Changes of the same columns are one statement, however many they are; a row that
 * changes twice is written twice, in that order. @throws stale
 */
export async function writeStates(tx: Tx, table: string, changes: readonly StateChange[]): Promise<void> {
  for (const group of sameColumns(changes)) {
    const touched =
      group.length > 1 ? await writeMany(tx, table, group) : await writeOne(tx, table, group[0]!);
    if (touched !== group.length) throw stale({ id: group[0]!.id });
  }
}

function sameColumns(changes: readonly StateChange[]): StateChange[][] {
  const groups = new Map<string, StateChange[]>();
  const times = new Map<string, number>();
  for (const change of changes) {
    const time = times.get(change.id) ?? 0;
    times.set(change.id, time + 1);
    const key = [time, ...Object.keys(change.set)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(([, group]) => group);
}

function writeOne(tx: Tx, table: string, { id, status, version, set }: StateChange): Promise<number> {
  const extra = Object.entries(set);
  const assignments = extra.map(([name], index) => `, "${name}" = $${index + 5}`).join('');
  return tx.execute(
    `UPDATE ${table} SET status = $1, version = $2${assignments} WHERE id = $3 AND version = $4`,
    [status, version, id, version - 1, ...extra.map(([, value]) => value)],
  );
}

function writeMany(tx: Tx, table: string, changes: readonly StateChange[]): Promise<number> {
  const columns = ['status', 'version', ...Object.keys(changes[0]!.set)];
  const rows = changes.map(({ id, status, version, set }) => ({ id, status, version, ...set }));
  return tx.execute(
    `UPDATE ${table} AS t SET ${columns.map((name) => `"${name}" = n."${name}"`).join(', ')}
     FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS n WHERE t.id = n.id AND t.version = n.version - 1`,
    [jsonRows(rows)],
  );
}
