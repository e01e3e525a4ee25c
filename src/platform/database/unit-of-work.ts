import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Semaphore } from './semaphore.js';
import { begin, commit, type ReadOptions, rollback, type WriteOptions } from './transaction.js';
import { Tx } from './tx.js';

/** Within the time an HTTP request has; a process may be told another one. */
const WAIT_MS = 45_000;
const POOL_SIZE = 10;

interface Ambient {
  readonly tx: Tx;
  readonly mode: 'read' | 'write';
}

/**
 * The only way to the database. `write` is one transaction that holds state, history, audit and outbox or none of them;
 * `read` is a read-only one. Both set the actor for row-level security first, so a query outside them sees nothing.
 *
 * A service that calls another service's command inside its own `write` joins that transaction.
 */
@Injectable()
export class UnitOfWork {
  private readonly ambient = new AsyncLocalStorage<Ambient>();

  private readonly hooks: ((tx: Tx) => Promise<void>)[] = [];

  private readonly gate: Semaphore;

  /** @param waitMs how long a unit of work waits for its turn */
  constructor(
    private readonly dataSource: DataSource,
    waitMs = WAIT_MS,
  ) {
    const { poolSize } = dataSource.options as { poolSize?: number };
    this.gate = new Semaphore(poolSize ?? POOL_SIZE, waitMs);
  }

  /**
   * Work every write does as its last step, in the same transaction: what must never lag behind the rows it is derived
   * from. It sees what was moved through `tx.touched`.
   */
  beforeCommit(hook: (tx: Tx) => Promise<void>): void {
    this.hooks.push(hook);
  }

  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    return this.run(actor, 'read', work, options);
  }

  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    return this.run(actor, 'write', work, options);
  }

  /** A write that may be refused without losing what it is a part of: a transaction of its own, or a savepoint of the open one. */
  part<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const inside = this.ambient.getStore() !== undefined;
    return this.write(actor, (tx) => (inside ? tx.savepoint(() => work(tx)) : work(tx)));
  }

  private async run<T>(
    actor: Actor,
    mode: 'read' | 'write',
    work: (tx: Tx) => Promise<T>,
    options: WriteOptions & ReadOptions = {},
  ): Promise<T> {
    const outer = this.ambient.getStore();
    if (outer) {
      if (outer.tx.actor.userId !== actor.userId || outer.tx.actor.role !== actor.role) {
        throw new Error('a transaction cannot change its actor');
      }
      if (mode === 'write' && outer.mode === 'read') throw new Error('a write cannot join a read');
      return work(outer.tx);
    }
    const runner = this.dataSource.createQueryRunner();
    const leave = await this.gate.acquire();
    try {
      const { now, today, sourceOf } = await begin(runner, actor, mode, options);
      const tx = new Tx(runner, actor, now, today, sourceOf);
      const result = await this.ambient.run({ tx, mode }, () => work(tx));
      if (mode === 'write') {
        for (const hook of this.hooks) await hook(tx);
        await tx.flush();
      }
      await commit(runner);
      return result;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release().finally(leave);
    }
  }
}
