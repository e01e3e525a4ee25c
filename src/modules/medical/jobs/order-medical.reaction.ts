import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { ForecastKeeper } from '../application/forecast-keeper.service.js';
import { MedicalBooking } from '../application/medical-booking.js';
import { OrderChecksService } from '../application/order-checks.service.js';
import { RematchService } from '../application/rematch.service.js';

interface PlacementMoved extends Readonly<Record<string, string | number | boolean | null>> {
  readonly id: string;
  readonly move: string;
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

const COUNTED: ReadonlySet<string> = new Set(['intent', 'offered', 'accepted', 'medical']);

/** A yes of the person opens the medical orders; a placement that leaves the road takes the open ones back. */
@ReactsTo('placement.moved')
export class OrderMedicalReaction implements LightHandler<PlacementMoved> {
  constructor(
    private readonly orders: OrderChecksService,
    private readonly rematches: RematchService,
    private readonly booking: MedicalBooking,
    private readonly forecasts: ForecastKeeper,
  ) {}

  async apply(tx: Tx, { payload: { id, move, to }, actor }: Delivery<PlacementMoved>): Promise<void> {
    if (to === 'accepted') {
      const ordered = await this.orders.orderFor(tx, id);
      if (ordered.length > 0) await this.rematches.sayWaiting(tx, id);
    } else if (OFF_THE_ROAD.has(to)) {
      await this.orders.cancelFor(tx, id);
    } else if (move.startsWith('undo_')) {
      await this.orders.orderAgain(tx, id);
    }
    if (move.startsWith('undo_')) await this.booking.restoreSlots(tx, id);
    if (COUNTED.has(to) || OFF_THE_ROAD.has(to))
      await this.forecasts.mark(tx, actor.cooperations[0]!, `placement.${move}`);
  }
}
