import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { PLACEMENT_MOVED, type PlacementStatusChanged } from '../../placements/index.js';
import { NextRankedService } from '../application/next-ranked.service.js';

/** A no, or silence, to a proposal of a plan: the next ranked person is asked. */
@OnDomainEvent<PlacementStatusChanged>(PLACEMENT_MOVED, [{ to: ['expired', 'declined'] }])
export class NextRankedReaction implements TransactionalHandler<PlacementStatusChanged> {
  constructor(private readonly next: NextRankedService) {}

  async apply(tx: Tx, { payload }: JobContext<PlacementStatusChanged>): Promise<void> {
    await this.next.follow(tx, payload.id);
  }
}
