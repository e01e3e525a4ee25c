import { Injectable } from '@nestjs/common';
import { defineError } from '../../kernel/errors/index.js';
import {
  type DatedStep,
  decide,
  earliestNext,
  type Lifecycle,
  assertNotBefore,
  assertNotInFuture,
  assertHasEvidence,
} from '../../kernel/lifecycle/index.js';
import {
  type CreateCommand,
  type LifecycleMapping,
  type MoveClaim,
  type TransitionResult,
  type TransitionCommand,
  recordTransitions,
} from './transition-records.js';
import type { Tx } from './tx.js';

export const notFound = defineError('not-found', 'NOT_FOUND', { zh: '未找到', en: 'Not found' });
export const stale = defineError('conflict', 'STALE_STATE', {
  zh: '数据已被他人更新,请刷新后再试',
  en: 'Someone changed this meanwhile; reload and try again',
});

type Current<S> = {
  id: string;
  status: S;
  version: number;
  /** The history so far, in its order. */
  steps: readonly DatedStep[];
} & Record<string, unknown>;

/**
 * The one writer of status. A move is decided by the lifecycle table, written by one conditional UPDATE, and leaves a
 * history row, an audit entry and an outbox event `<aggregate>.moved` in the same transaction.
 */
@Injectable()
export class LifecycleStore {
  /**
   * @throws notFound, stale, occurredInFuture, occurredTooEarly, occurredBeforeLastStep, evidenceRequired for a word typed
   * for another party without any, and whatever {@link decide} throws
   */
  async move<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleMapping<S, M, T>,
    order: TransitionCommand<M, T>,
  ): Promise<TransitionResult<S>> {
    const [moved] = await this.moveMany(tx, map, [order]);
    return moved!;
  }

  /** All or nothing; rows are locked in the order of their ids. */
  async moveMany<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleMapping<S, M, T>,
    orders: readonly TransitionCommand<M, T>[],
  ): Promise<TransitionResult<S>[]> {
    if (orders.length === 0) return [];
    const current = await this.lock<S>(
      tx,
      map,
      orders.map((order) => order.id),
    );
    const moved: TransitionResult<S>[] = [];
    for (const order of orders) {
      const row = current.get(order.id);
      if (!row) throw notFound({ aggregate: map.lifecycle.aggregate, id: order.id });
      this.assertNotStale(map.lifecycle.aggregate, row, order);
      assertNotInFuture(order.claim.occurredOn, tx.today);
      const status = decide(map.lifecycle, row.status, order.move, order.claim, order.subject);
      assertProven(tx, map.lifecycle, order.move, order.claim);
      assertNotBefore(order.claim.occurredOn, earliestNext(map.lifecycle.moves, row.steps));
      const version = row.version + 1;
      await this.update(tx, map.table, order, row, status, version);
      moved.push({ id: order.id, from: row.status, status, version });
      const steps = [...row.steps, { ...order.claim, move: order.move, to: status }];
      current.set(order.id, { ...row, ...order.set, status, version, steps });
    }
    await recordTransitions(
      tx,
      map,
      orders.map((order, index) => ({ order, moved: moved[index]!, row: current.get(order.id)! })),
    );
    return moved;
  }

  async create<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleMapping<S, M, T>,
    birth: CreateCommand<M, T>,
  ): Promise<TransitionResult<S>> {
    const [created] = await this.createMany(tx, map, [birth]);
    return created!;
  }

  /** Many births in one statement; every row names the same columns. */
  async createMany<S extends string, M extends string, T>(
    tx: Tx,
    map: LifecycleMapping<S, M, T>,
    births: readonly CreateCommand<M, T>[],
  ): Promise<TransitionResult<S>[]> {
    const created = births.map(({ row, move, claim, subject }) => {
      assertNotInFuture(claim.occurredOn, tx.today);
      const status = decide(map.lifecycle, null, move, claim, subject);
      assertProven(tx, map.lifecycle, move, claim);
      return { id: row.id, from: null, status, version: 1 };
    });
    const rows = births.map((birth, index) => ({ ...birth.row, status: created[index]!.status, version: 1 }));
    await tx.insertMany(map.table, rows);
    await recordTransitions(
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
    map: {
      readonly lifecycle: { readonly aggregate: string };
      readonly table: string;
      readonly scope: LifecycleMapping<S, string, unknown>['scope'];
    },
    ids: readonly string[],
  ): Promise<Map<string, Current<S>>> {
    const scope = Object.values(map.scope);
    const columns = ['id', 'status', 'version', ...scope].map((name) => `"${name}"`).join(', ');
    const rows = await tx.query<Current<S>>(
      `SELECT ${columns} FROM ${map.table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
    // A statement of its own: one that waited for the lock sees the row as it is now, but other tables as they were before.
    const steps = await tx.query<{ id: string; steps: DatedStep[] }>(STEPS, [map.lifecycle.aggregate, ids]);
    const stepsOf = new Map(steps.map((one) => [one.id, one.steps]));
    return new Map(rows.map((row) => [row.id, { ...row, steps: stepsOf.get(row.id) ?? [] }]));
  }

  private assertNotStale(
    aggregate: string,
    row: Current<string>,
    order: TransitionCommand<string, unknown>,
  ): void {
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
    order: TransitionCommand<string, T>,
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

const STEPS = `SELECT aggregate_id AS id,
    jsonb_agg(jsonb_build_object('move', move, 'to', to_status, 'reportedBy', said_by, 'occurredOn', happened_on) ORDER BY seq) AS steps
  FROM history WHERE aggregate = $1 AND aggregate_id = ANY($2::uuid[]) GROUP BY aggregate_id`;

/** A word typed by another account than its party's needs what it stands on. @throws evidenceRequired */
function assertProven<S extends string, M extends string, T>(
  tx: Tx,
  lifecycle: Lifecycle<S, M, T>,
  move: M,
  claim: MoveClaim,
): void {
  const { typedFor, internal } = lifecycle.moves[move];
  if (typedFor === 'free' || internal) return;
  assertHasEvidence(claim, tx.actor.role, { field: 'evidence', move });
}
