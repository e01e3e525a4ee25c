import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { PLACEMENT_MOVED, type PlacementMoved } from '../../placements/index.js';
import { FollowPlacementService } from '../application/follow-placement.service.js';

/** Somebody withdrew, was barred, became ready or arrived by another's word: list and kept seats follow. */
@ReactsTo<PlacementMoved>(PLACEMENT_MOVED, [{ from: ['accepted', 'medical', 'batched', 'departed'] }])
export class FollowPlacement implements LightHandler<PlacementMoved> {
  constructor(private readonly lists: FollowPlacementService) {}

  async apply(tx: Tx, { payload }: Delivery<PlacementMoved>): Promise<void> {
    await this.lists.follow(tx, payload);
  }
}
