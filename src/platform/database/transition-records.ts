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

/** Input of a transition as it is recorded: it names who reported it; who recorded it is the transaction's actor. */
export interface RecordedTransitionInput extends TransitionInput {
  readonly channel: Channel;
  readonly note?: string;
}

export interface TransitionCommand<M extends string, T> {
  readonly id: string;
  readonly move: M;
  readonly input: RecordedTransitionInput;
  readonly facts: T;
  /** The state or version the caller last saw; another one is refused as stale. */
  readonly expected?: { readonly version?: number; readonly status?: string };
  /** Other columns that change with the status, in the same UPDATE. */
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface CreateCommand<M extends string, T> {
  readonly move: M;
  readonly input: RecordedTransitionInput;
  readonly facts: T;
  /** All columns but `status` and `version`; `id` included. */
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
}

export interface TransitionResult<S extends string> {
  readonly id: string;
  readonly from: S | null;
  readonly status: S;
  readonly version: number;
}

/** What every move leaves beside the row, in its transaction: history, audit, and the outbox; many creations at once leave one of the latter two. */
export async function recordTransitions<S extends string, M extends string, T>(
  tx: Tx,
  mapping: LifecycleMapping<S, M, T>,
  entries: readonly {
    command: TransitionCommand<M, T>;
    result: TransitionResult<S>;
    row: Record<string, unknown>;
  }[],
): Promise<void> {
  const { aggregate } = mapping.lifecycle;
  const of = (row: Record<string, unknown>, column: string | undefined): unknown =>
    column ? (row[column] ?? null) : null;
  await tx.insertMany(
    'history',
    entries.map(({ command, result, row }) => ({
      id: newId(),
      aggregate,
      aggregate_id: result.id,
      seq: result.version,
      move: command.move,
      from_status: result.from,
      to_status: result.status,
      happened_on: command.input.occurredOn,
      recorded_at: tx.now,
      said_by: command.input.reportedBy,
      entered_by: tx.actor.userId,
      entered_role: tx.actor.role,
      channel: heardThrough(tx.actor, command.input.channel),
      reason: command.input.reason ?? null,
      evidence: command.input.evidence ?? null,
      note: command.input.note ?? null,
      request_id: tx.actor.requestId,
      cooperation: of(row, mapping.scope.cooperation) ?? tx.actor.cooperations[0] ?? null,
      place: of(row, mapping.scope.place),
      area: of(row, mapping.scope.area),
      employer_id: of(row, mapping.scope.employer),
      clinic_id: of(row, mapping.scope.clinic),
    })),
  );
  for (const { result } of entries) tx.touch(aggregate, result.id);
  const creations = entries.filter(({ result }) => result.from === null);
  if (creations.length > 1) {
    tx.audit({
      action: `${aggregate}.created`,
      aggregate,
      aggregateId: null,
      fields: [`count=${creations.length}`],
    });
    tx.emit({
      topic: `${aggregate}.created`,
      effectKey: `${aggregate}.created:${creations[0]!.result.id}:${creations.length}`,
      payload: { requestId: tx.actor.requestId, count: creations.length },
    });
  }
  for (const { command, result, row } of creations.length > 1
    ? entries.filter(({ result }) => result.from !== null)
    : entries) {
    tx.audit({
      action: `${aggregate}.${command.move}`,
      aggregate,
      aggregateId: result.id,
      ...belongsTo(of(row, mapping.scope.cooperation)),
      fields: ['status', ...Object.keys(command.set ?? {})],
    });
    tx.emit({
      topic: `${aggregate}.moved`,
      effectKey: `${aggregate}:${result.id}:${result.version}`,
      payload: {
        id: result.id,
        move: command.move,
        from: result.from,
        to: result.status,
        version: result.version,
      },
    });
  }
}

const belongsTo = (cooperation: unknown): { cooperation?: string } =>
  typeof cooperation === 'string' ? { cooperation } : {};
