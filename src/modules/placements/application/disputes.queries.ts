import { Injectable } from '@nestjs/common';
import { allowedActions } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { disputeLifecycle, type DisputeMove } from '../domain/dispute.lifecycle.js';
import { disputeNotFound } from '../domain/placement.errors.js';
import { DisputeEntity } from '../persistence/dispute.entity.js';
import { partiesOf } from './placements.policy.js';

export interface DisputeSearch {
  readonly status?: string;
  readonly placementId?: string;
  readonly limit: number;
  readonly after?: string;
}

export interface DisputeView {
  readonly row: DisputeEntity;
  readonly allowedActions: readonly DisputeMove[];
}

@Injectable()
export class DisputesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  search(actor: Actor, search: DisputeSearch): Promise<DisputeView[]> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(DisputeEntity, 'd').orderBy('d.id').limit(search.limit);
      if (search.after) query.andWhere('d.id > :after', { after: search.after });
      if (search.status) query.andWhere('d.status = :status', { status: search.status });
      if (search.placementId) query.andWhere('d.placement_id = :id', { id: search.placementId });
      return (await query.getMany()).map((row) => view(row, actor, tx.today));
    });
  }

  /** @throws disputeNotFound */
  one(actor: Actor, id: string): Promise<DisputeView> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.em.findOneBy(DisputeEntity, { id });
      if (!row) throw disputeNotFound({ id });
      return view(row, actor, tx.today);
    });
  }
}

function view(row: DisputeEntity, actor: Actor, today: string): DisputeView {
  const facts = { kind: row.kind, openForSamePlacementAndKind: false };
  const moves = allowedActions(disputeLifecycle, row.status, facts, partiesOf(actor), today);
  return {
    row,
    allowedActions: [...new Set(moves.map((move) => (move === 'answer_again' ? 'answer' : move)))],
  };
}
