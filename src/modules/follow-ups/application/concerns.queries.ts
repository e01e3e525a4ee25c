import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { ConcernOwner, ConcernState } from '../domain/concern.lifecycle.js';
import { ConcernEntity } from '../persistence/concern.entity.js';

export type ConcernRow = Readonly<ConcernEntity>;

export interface ConcernSearch {
  readonly status?: ConcernState;
  readonly owner?: ConcernOwner;
  readonly limit: number;
  /** Sort key of the last row of the page before: due day and id. */
  readonly after?: string;
}

@Injectable()
export class ConcernsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The one whose clock ends first comes first. */
  search(actor: Actor, search: ConcernSearch): Promise<ConcernRow[]> {
    return this.uow.read(actor, (tx) => {
      const query = tx.em
        .createQueryBuilder(ConcernEntity, 'c')
        .orderBy('c.dueOn')
        .addOrderBy('c.id')
        .limit(search.limit);
      if (search.status) query.andWhere('c.status = :status', { status: search.status });
      if (search.owner) query.andWhere('c.owner = :owner', { owner: search.owner });
      const [day, id] = search.after?.split(' ') ?? [];
      if (day && id) query.andWhere('(c.dueOn, c.id) > (:day::date, :id::uuid)', { day, id });
      return query.getMany();
    });
  }
}
