import type { Channel, TransitionInput, Lifecycle } from '../../kernel/lifecycle/index.js';
import { newId } from '../clock/index.js';
import { heardThrough } from './heard-through.js';
import type { Tx } from './tx.js';

/** Where a lifecycle's rows live and which of their columns say who may see their history. */
export interface LifecycleMapping<S extends string, M extends string, T> {
  readonly lifecycle: Lifecycle<S, M, T>;
  /** Table with `id`, `status`, `version`, schema-qualified when not in `public`. */
  readonly table: string;
  readonly scope: {
    readonly cooperation?: string;
    readonly place?: string;
    readonly area?: string;
    readonly employer?: string;
    readonly clinic?: string;
  };
}

/** A claim as it is recorded: who said it is in the claim, who typed it is the transaction's actor. */
export interface MoveClaim extends TransitionInput {
  readonly channel: Channel;
  readonly note?: string;
}

export interface TransitionCommand<M extends string, T> {
  readonly id: string;
  readonly move: M;
  readonly claim: MoveClaim;
  readonly subject: T;
  /** The state or version the caller last saw; another one is refused as stale. */
  readonly expected?: { readonly version?: number; readonly status?: string };
  /** Other columns that change with the status, in the same UPDATE. */
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface CreateCommand<M extends string, T> {
  readonly move: M;
  readonly claim: MoveClaim;
  readonly subject: T;
  /** All columns but `status` and `version`; `id` included. */
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
}

export interface TransitionResult<S extends string> {
  readonly id: string;
  readonly from: S | null;
  readonly status: S;
  readonly version: number;
}

/** What every move leaves beside the row, in its transaction: history, audit, and the outbox; many births at once leave one of the latter two. */
export async function recordTransitions<S extends string, M extends string, T>(
  tx: Tx,
  map: LifecycleMapping<S, M, T>,
  entries: readonly {
    order: TransitionCommand<M, T>;
    moved: TransitionResult<S>;
    row: Record<string, unknown>;
  }[],
): Promise<void> {
  const { aggregate } = map.lifecycle;
  const of = (row: Record<string, unknown>, column: string | undefined): unknown =>
    column ? (row[column] ?? null) : null;
  await tx.insertMany(
    'history',
    entries.map(({ order, moved, row }) => ({
      id: newId(),
      aggregate,
      aggregate_id: moved.id,
      seq: moved.version,
      move: order.move,
      from_status: moved.from,
      to_status: moved.status,
      happened_on: order.claim.occurredOn,
      recorded_at: tx.now,
      said_by: order.claim.reportedBy,
      entered_by: tx.actor.userId,
      entered_role: tx.actor.role,
      channel: heardThrough(tx.actor, order.claim.channel),
      reason: order.claim.reason ?? null,
      evidence: order.claim.evidence ?? null,
      note: order.claim.note ?? null,
      request_id: tx.actor.requestId,
      cooperation: of(row, map.scope.cooperation) ?? tx.actor.cooperations[0] ?? null,
      place: of(row, map.scope.place),
      area: of(row, map.scope.area),
      employer_id: of(row, map.scope.employer),
      clinic_id: of(row, map.scope.clinic),
    })),
  );
  for (const { moved } of entries) tx.touch(aggregate, moved.id);
  const births = entries.filter(({ moved }) => moved.from === null);
  if (births.length > 1) {
    tx.audit({
      action: `${aggregate}.created`,
      aggregate,
      aggregateId: null,
      fields: [`count=${births.length}`],
    });
    tx.emit({
      topic: `${aggregate}.created`,
      effectKey: `${aggregate}.created:${births[0]!.moved.id}:${births.length}`,
      payload: { requestId: tx.actor.requestId, count: births.length },
    });
  }
  for (const { order, moved, row } of births.length > 1
    ? entries.filter(({ moved }) => moved.from !== null)
    : entries) {
    tx.audit({
      action: `${aggregate}.${order.move}`,
      aggregate,
      aggregateId: moved.id,
      ...belongsTo(of(row, map.scope.cooperation)),
      fields: ['status', ...Object.keys(order.set ?? {})],
    });
    tx.emit({
      topic: `${aggregate}.moved`,
      effectKey: `${aggregate}:${moved.id}:${moved.version}`,
      payload: {
        id: moved.id,
        move: order.move,
        from: moved.from,
        to: moved.status,
        version: moved.version,
      },
    });
  }
}

const belongsTo = (cooperation: unknown): { cooperation?: string } =>
  typeof cooperation === 'string' ? { cooperation } : {};
