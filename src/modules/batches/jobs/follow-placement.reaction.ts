import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { FollowPlacementService, type PlacementNews } from '../application/follow-placement.service.js';

/** Somebody withdrew, was barred or arrived by another's word: the list follows. */
@ReactsTo('placement.moved')
export class FollowPlacement implements LightHandler<PlacementNews> {
  constructor(private readonly lists: FollowPlacementService) {}

  async apply(tx: Tx, { payload }: Delivery<PlacementNews>): Promise<void> {
    await this.lists.follow(tx, payload);
  }
}
