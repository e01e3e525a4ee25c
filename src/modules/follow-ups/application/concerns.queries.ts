import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { allowedTransitions } from '../../../kernel/lifecycle/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { Openers } from '../../identity/index.js';
import {
  concernLifecycle,
  type ConcernTransition,
  type ConcernOwner,
  type ConcernState,
} from '../domain/concern.lifecycle.js';
import { ConcernEntity } from '../persistence/concern.entity.js';
import { partiesOf } from './follow-ups.policy.js';

export interface ConcernView {
  readonly row: Readonly<ConcernEntity>;
  /** What this reader may do with it now. */
  readonly allowedTransitions: readonly ConcernTransition[];
}

export interface ConcernSearch {
  readonly status?: ConcernState;
  readonly owner?: ConcernOwner;
  readonly limit: number;
  /** Sort key of the last row of the page before: due day and id. */
  readonly after?: string;
}

@Injectable()
export class ConcernsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly openers: Openers,
  ) {}

  /** The one whose clock ends first comes first. */
  search(actor: Actor, search: ConcernSearch): Promise<ConcernView[]> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em
        .createQueryBuilder(ConcernEntity, 'c')
        .orderBy('c.dueOn')
        .addOrderBy('c.id')
        .limit(search.limit);
      if (search.status) query.andWhere('c.status = :status', { status: search.status });
      if (search.owner) query.andWhere('c.owner = :owner', { owner: search.owner });
      const [day, id] = search.after?.split(' ') ?? [];
      if (day && id) query.andWhere('(c.dueOn, c.id) > (:day::date, :id::uuid)', { day, id });
      return this.views(tx, await query.getMany());
    });
  }

  private async views(tx: Tx, rows: readonly ConcernEntity[]): Promise<ConcernView[]> {
    const openers = await this.openers.ofAll(
      tx,
      'concern',
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      row,
      allowedTransitions: allowedTransitions(
        concernLifecycle,
        row.status,
        { byOpener: this.openers.areOf(tx.actor, openers.get(row.id)) },
        partiesOf(tx.actor),
        tx.today,
      ),
    }));
  }
}
