import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { PLACEMENT_MOVED, type PlacementMoved } from '../../placements/index.js';
import { NextRankedService } from '../application/next-ranked.service.js';

/** A no, or silence, to a proposal of a plan: the next ranked person is asked. */
@ReactsTo<PlacementMoved>(PLACEMENT_MOVED, [{ to: ['expired', 'declined'] }])
export class NextRankedReaction implements LightHandler<PlacementMoved> {
  constructor(private readonly next: NextRankedService) {}

  async apply(tx: Tx, { payload }: Delivery<PlacementMoved>): Promise<void> {
    await this.next.follow(tx, payload.id);
  }
}
