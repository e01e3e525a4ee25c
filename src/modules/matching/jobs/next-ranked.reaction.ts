import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { NextRankedService } from '../application/next-ranked.service.js';

interface PlacementMoved extends Readonly<Record<string, string | number | boolean | null>> {
  readonly id: string;
  readonly to: string;
}

/** A no, or silence, to a proposal of a plan: the next ranked person is asked. */
@ReactsTo('placement.moved')
export class NextRankedReaction implements LightHandler<PlacementMoved> {
  constructor(private readonly next: NextRankedService) {}

  async apply(tx: Tx, { payload: { id, to } }: Delivery<PlacementMoved>): Promise<void> {
    if (to === 'expired' || to === 'declined') await this.next.follow(tx, id);
  }
}
