import { Injectable } from '@nestjs/common';
import { defineError } from '../../kernel/errors/index.js';
import { decide, mustHaveHappened } from '../../kernel/lifecycle/index.js';
import {
  type BirthOrder,
  type LifecycleTableMap,
  type Moved,
  type MoveOrder,
  recordMoves,
} from './recorded-move.js';
import type { Tx } from './tx.js';

export const notFound = defineError('not-found', 'NOT_FOUND', { zh: '未找到', en: 'Not found' });
export const stale = defineError('conflict', 'STALE_STATE', {
  zh: '数据已被他人更新,请刷新后再试',
  en: 'Someone changed this meanwhile; reload and try again',
});

type Current<S> = { id: string; status: S; version: number } & Record<string, unknown>;

/**
 * The one writer of status. A move is decided by the lifecycle table, written by one conditional UPDATE, and leaves a
 * history row, an audit entry and an outbox event `<aggregate>.moved` in the same transaction.
 */
@Injectable()
export class LifecycleStore {
  /** @throws notFound, stale, happenedInFuture, and whatever {@link decide} throws */
  async move<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleTableMap<S, M, T>,
    order: MoveOrder<M, T>,
  ): Promise<Moved<S>> {
    const [moved] = await this.moveMany(tx, map, [order]);
    return moved!;
  }

  /** All or nothing; rows are locked in the order of their ids. */
  async moveMany<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleTableMap<S, M, T>,
    orders: readonly MoveOrder<M, T>[],
  ): Promise<Moved<S>[]> {
    if (orders.length === 0) return [];
    const current = await this.lock<S>(
      tx,
      map,
      orders.map((order) => order.id),
    );
    const moved: Moved<S>[] = [];
    for (const order of orders) {
      const row = current.get(order.id);
      if (!row) throw notFound({ aggregate: map.lifecycle.aggregate, id: order.id });
      this.refuseStale(map.lifecycle.aggregate, row, order);
      mustHaveHappened(order.claim.happenedOn, tx.today);
      const status = decide(map.lifecycle, row.status, order.move, order.claim, order.subject);
      const version = row.version + 1;
      await this.update(tx, map.table, order, row, status, version);
      moved.push({ id: order.id, from: row.status, status, version });
      current.set(order.id, { ...row, ...order.set, status, version });
    }
    await recordMoves(
      tx,
      map,
      orders.map((order, index) => ({ order, moved: moved[index]!, row: current.get(order.id)! })),
    );
    return moved;
  }

  async create<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleTableMap<S, M, T>,
    birth: BirthOrder<M, T>,
  ): Promise<Moved<S>> {
    const [created] = await this.createMany(tx, map, [birth]);
    return created!;
  }

  /** Many births in one statement; every row names the same columns. */
  async createMany<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleTableMap<S, M, T>,
    births: readonly BirthOrder<M, T>[],
  ): Promise<Moved<S>[]> {
    for (const { claim } of births) mustHaveHappened(claim.happenedOn, tx.today);
    const created = births.map((birth) => ({
      id: birth.row.id,
      from: null,
      status: decide(map.lifecycle, null, birth.move, birth.claim, birth.subject),
      version: 1,
    }));
    const rows = births.map((birth, index) => ({ ...birth.row, status: created[index]!.status, version: 1 }));
    await tx.insertMany(map.table, rows);
    await recordMoves(
      tx,
      map,
      births.map((birth, index) => ({
        order: { ...birth, id: birth.row.id },
        moved: created[index]!,
        row: rows[index]!,
      })),
    );
    return created;
  }

  private async lock<S extends string>(
    tx: Tx,
    map:
      | LifecycleTableMap<S, never, never>
      | LifecycleTableMap<S, string, unknown>
      | { table: string; scope: LifecycleTableMap<S, string, unknown>['scope'] },
    ids: readonly string[],
  ): Promise<Map<string, Current<S>>> {
    const scope = Object.values(map.scope);
    const columns = ['id', 'status', 'version', ...scope].map((name) => `"${name}"`).join(', ');
    const rows = await tx.query<Current<S>>(
      `SELECT ${columns} FROM ${map.table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private refuseStale(aggregate: string, row: Current<string>, order: MoveOrder<string, unknown>): void {
    const { version, status } = order.expected ?? {};
    if (
      (version !== undefined && version !== row.version) ||
      (status !== undefined && status !== row.status)
    ) {
      throw stale({ aggregate, id: order.id, status: row.status, version: row.version });
    }
  }

  private async update<T>(
    tx: Tx,
    table: string,
    order: MoveOrder<string, T>,
    row: Current<string>,
    status: string,
    version: number,
  ): Promise<void> {
    const extra = Object.entries(order.set ?? {});
    const assignments = extra.map(([name], index) => `, "${name}" = $${index + 5}`).join('');
    const touched = await tx.execute(
      `UPDATE ${table} SET status = $1, version = $2${assignments} WHERE id = $3 AND version = $4`,
      [status, version, order.id, row.version, ...extra.map(([, value]) => value)],
    );
    if (touched !== 1) throw stale({ id: order.id });
  }
}
