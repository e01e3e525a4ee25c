import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { OrderChecksService } from '../application/order-checks.service.js';
import { RematchService } from '../application/rematch.service.js';

interface PlacementMoved extends Readonly<Record<string, string | number | boolean | null>> {
  readonly id: string;
  readonly to: string;
}

const OFF_THE_ROAD: ReadonlySet<string> = new Set([
  'ended',
  'declined',
  'expired',
  'withdrawn',
  'barred',
  'no_show',
]);

/** A yes of the person opens the medical orders; a placement that leaves the road takes the open ones back. */
@ReactsTo('placement.moved')
export class OrderMedicalReaction implements LightHandler<PlacementMoved> {
  constructor(
    private readonly orders: OrderChecksService,
    private readonly rematches: RematchService,
  ) {}

  async apply(tx: Tx, { payload: { id, to } }: Delivery<PlacementMoved>): Promise<void> {
    if (to === 'accepted') {
      const ordered = await this.orders.orderFor(tx, id);
      if (ordered.length > 0) await this.rematches.sayWaiting(tx, id);
    } else if (OFF_THE_ROAD.has(to)) {
      await this.orders.cancelFor(tx, id);
    }
  }
}
