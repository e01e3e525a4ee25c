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
  type RecordedTransitionInput,
  type TransitionResult,
  type TransitionCommand,
  recordTransitions,
} from './transition-records.js';
import { lockRows, type LockedRow, type StateRow } from './locked-rows.js';
import { stale, type StateChange, writeStates } from './state-changes.js';
import type { Tx } from './tx.js';

export const notFound = defineError('not-found', 'NOT_FOUND', { zh: '未找到', en: 'Not found' });

/** A row as the moves made so far leave it. */
type RowSoFar<S> = StateRow<S> & { readonly steps: readonly DatedStep[] };

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
  async transition<S extends string, M extends string, T>(
    tx: Tx,
    mapping: LifecycleMapping<S, M, T>,
    command: TransitionCommand<M, T>,
  ): Promise<TransitionResult<S>> {
    const [result] = await this.transitionMany(tx, mapping, [command]);
    return result!;
  }

  /** All or nothing; rows are locked in the order of their ids. */
  async transitionMany<S extends string, M extends string, T>(
    tx: Tx,
    mapping: LifecycleMapping<S, M, T>,
    commands: readonly TransitionCommand<M, T>[],
  ): Promise<TransitionResult<S>[]> {
    if (commands.length === 0) return [];
    const ids = commands.map(({ id }) => id);
    return this.transitionLocked(tx, mapping, await lockRows<S>(tx, mapping, ids), commands);
  }

  /** The same from rows the caller has locked in this transaction ({@link withHistory}), so that nothing is read twice. */
  async transitionLocked<S extends string, M extends string, T>(
    tx: Tx,
    mapping: LifecycleMapping<S, M, T>,
    locked: ReadonlyMap<string, LockedRow<S>>,
    commands: readonly TransitionCommand<M, T>[],
  ): Promise<TransitionResult<S>[]> {
    const current = new Map<string, RowSoFar<S>>(locked);
    const results: TransitionResult<S>[] = [];
    const changes: StateChange[] = [];
    for (const command of commands) {
      const row = current.get(command.id);
      if (!row) throw notFound({ aggregate: mapping.lifecycle.aggregate, id: command.id });
      this.assertNotStale(mapping.lifecycle.aggregate, row, command);
      assertNotInFuture(command.input.occurredOn, tx.today);
      const status = decide(mapping.lifecycle, row.status, command.move, command.input, command.facts);
      assertProven(tx, mapping.lifecycle, command.move, command.input);
      assertNotBefore(command.input.occurredOn, earliestNext(mapping.lifecycle.transitions, row.steps));
      const version = row.version + 1;
      changes.push({ id: command.id, status, version, set: command.set ?? {} });
      results.push({ id: command.id, from: row.status, status, version });
      const steps = [...row.steps, { ...command.input, move: command.move, to: status }];
      current.set(command.id, { ...row, ...command.set, status, version, steps });
    }
    await writeStates(tx, mapping.table, changes);
    await recordTransitions(
      tx,
      mapping,
      commands.map((command, index) => ({ command, result: results[index]!, row: current.get(command.id)! })),
    );
    return results;
  }

  async create<S extends string, M extends string, T>(
    tx: Tx,
    mapping: LifecycleMapping<S, M, T>,
    command: CreateCommand<M, T>,
  ): Promise<TransitionResult<S>> {
    const [created] = await this.createMany(tx, mapping, [command]);
    return created!;
  }

  /** Many creations in one statement; every row names the same columns. */
  async createMany<S extends string, M extends string, T>(
    tx: Tx,
    mapping: LifecycleMapping<S, M, T>,
    commands: readonly CreateCommand<M, T>[],
  ): Promise<TransitionResult<S>[]> {
    const created = commands.map(({ row, move, input, facts }) => {
      assertNotInFuture(input.occurredOn, tx.today);
      const status = decide(mapping.lifecycle, null, move, input, facts);
      assertProven(tx, mapping.lifecycle, move, input);
      return { id: row.id, from: null, status, version: 1 };
    });
    const rows = commands.map((command, index) => ({
      ...command.row,
      status: created[index]!.status,
      version: 1,
    }));
    await tx.insertMany(mapping.table, rows);
    await recordTransitions(
      tx,
      mapping,
      commands.map((command, index) => ({
        command: { ...command, id: command.row.id },
        result: created[index]!,
        row: rows[index]!,
      })),
    );
    return created;
  }

  private assertNotStale(
    aggregate: string,
    row: RowSoFar<string>,
    command: TransitionCommand<string, unknown>,
  ): void {
    const { version, status } = command.expected ?? {};
    if (
      (version !== undefined && version !== row.version) ||
      (status !== undefined && status !== row.status)
    ) {
      throw stale({ aggregate, id: command.id, status: row.status, version: row.version });
    }
  }
}

/** A word typed by another account than its party's needs what it stands on. @throws evidenceRequired */
function assertProven<S extends string, M extends string, T>(
  tx: Tx,
  lifecycle: Lifecycle<S, M, T>,
  move: M,
  input: RecordedTransitionInput,
): void {
  const { typedFor, internal } = lifecycle.transitions[move];
  if (typedFor === 'free' || internal) return;
  assertHasEvidence(input, tx.actor.role, { field: 'evidence', move });
}
