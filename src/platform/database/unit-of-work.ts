import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Tx } from './tx.js';

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

  constructor(private readonly dataSource: DataSource) {}

  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(actor, 'read', work);
  }

  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(actor, 'write', work);
  }

  private async run<T>(actor: Actor, mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.ambient.getStore();
    if (outer) {
      if (outer.tx.actor.userId !== actor.userId || outer.tx.actor.role !== actor.role) {
        throw new Error('a transaction cannot change its actor');
      }
      if (mode === 'write' && outer.mode === 'read') throw new Error('a write cannot join a read');
      return work(outer.tx);
    }
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const clock = await runner.query(BEGIN_AS, beginParameters(actor, mode));
      const tx = new Tx(runner, actor, clock[0].now, clock[0].today);
      const result = await this.ambient.run({ tx, mode }, () => work(tx));
      if (mode === 'write') await tx.flush();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const BEGIN_AS = `
  SELECT set_config('app.user', $1, true), set_config('app.role', $2, true), set_config('app.organisation', $3, true),
         set_config('app.cooperations', $4, true), set_config('app.places', $5, true), set_config('app.areas', $6, true),
         set_config('app.employers', $7, true), set_config('app.clinic', $8, true),
         set_config('transaction_read_only', $9, true),
         to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now, app_today()::text AS today`;

function beginParameters(actor: Actor, mode: 'read' | 'write'): string[] {
  const list = (values: readonly string[]): string => values.join(',');
  return [
    actor.userId,
    actor.role,
    actor.organisationId,
    list(actor.cooperations),
    list(actor.places),
    list(actor.areas),
    list(actor.employers),
    actor.clinicId ?? '',
    mode === 'read' ? 'on' : 'off',
  ];
}
