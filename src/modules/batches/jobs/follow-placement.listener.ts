import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { PLACEMENT_MOVED, type PlacementStatusChanged } from '../../placements/index.js';
import { FollowPlacementService } from '../application/follow-placement.service.js';

/** Somebody withdrew, was barred, became ready or arrived by another's word: list and kept seats follow. */
@OnDomainEvent<PlacementStatusChanged>(PLACEMENT_MOVED, [
  { from: ['accepted', 'medical', 'batched', 'departed'] },
])
export class FollowPlacement implements TransactionalHandler<PlacementStatusChanged> {
  constructor(private readonly lists: FollowPlacementService) {}

  async apply(tx: Tx, { payload }: JobContext<PlacementStatusChanged>): Promise<void> {
    await this.lists.follow(tx, payload);
  }
}
