import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { AccountReader, type RoleHolder } from '../../identity/index.js';
import type { BatchFacts } from '../domain/batch.lifecycle.js';
import { imbalances, pendingAlarm } from '../domain/reconciliation.js';
import { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import type { NamedEscort } from './batch-command-types.js';
import { listEscortsOfBatch } from '../persistence/batches.statements.js';

export interface BatchView {
  readonly batch: BatchEntity;
  readonly facts: BatchFacts;
  readonly escorts: readonly NamedEscort[];
  /** Equations that do not hold (yet), as codes. */
  readonly imbalances: readonly string[];
  /** Starts pending for more than seven days: a station visit is due. */
  readonly pendingAlarm: boolean;
  readonly readyAfterLock: number;
  readonly today: string;
}

@Injectable()
export class BatchesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly accounts: AccountReader,
  ) {}

  list(
    actor: Actor,
    search: { readonly limit: number; readonly after?: string; readonly status?: string },
  ): Promise<BatchEntity[]> {
    return this.uow.read(actor, (tx) => {
      const query = tx.em.createQueryBuilder(BatchEntity, 'b').orderBy('b.id', 'DESC').limit(search.limit);
      if (search.after) query.andWhere('b.id < :after', { after: search.after });
      if (search.status) query.andWhere('b.status = :status', { status: search.status });
      return query.getMany();
    });
  }

  find(actor: Actor, id: string): Promise<BatchView> {
    return this.uow.read(actor, (tx) => this.view(tx, id));
  }

  /** Whoever may be named to ride along and call the roll. */
  escorts(actor: Actor): Promise<RoleHolder[]> {
    return this.uow.read(actor, (tx) => this.accounts.named(tx, 'escort', actor.cooperations[0]!));
  }

  /** Placements that may be put on the list now. */
  candidates(actor: Actor, id: string, limit: number): Promise<string[]> {
    return this.uow.read(actor, async (tx) =>
      this.batches.readyFor(tx, await this.batches.find(tx, id), limit),
    );
  }

  private async view(tx: Tx, id: string): Promise<BatchView> {
    const batch = await this.batches.find(tx, id);
    const facts = await this.batches.facts(tx, batch);
    const passengers = await this.batches.passengers(tx, id);
    const escorts = await tx.all(listEscortsOfBatch, { batchId: id });
    return {
      batch,
      facts,
      escorts,
      imbalances: imbalances(facts.count),
      pendingAlarm:
        batch.arrivedOn !== null && facts.count.pending > 0 && pendingAlarm(batch.arrivedOn, tx.today),
      readyAfterLock: passengers.filter((one) => one.readyAfterLock).length,
      today: tx.today,
    };
  }
}
