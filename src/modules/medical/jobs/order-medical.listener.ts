import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { ForecastStore } from '../application/forecast-store.service.js';
import { MedicalUndo } from '../application/medical-undo.js';
import { OrderChecksService } from '../application/order-checks.service.js';
import { ReassignmentService } from '../application/reassignment.service.js';
import {
  FINAL_OR_OFF,
  PLACEMENT_MOVED,
  type PlacementStatusChanged,
  type PlacementState,
  UNDO_MOVES,
} from '../../placements/index.js';

const COUNTED: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'intent',
  'offered',
  'accepted',
  'medical',
]);

/** A yes of the person opens the medical orders; a placement that leaves the road takes the open ones back. */
@OnDomainEvent<PlacementStatusChanged>(PLACEMENT_MOVED, [
  { to: [...COUNTED, ...FINAL_OR_OFF] },
  { move: UNDO_MOVES },
])
export class OrderMedicalReaction implements TransactionalHandler<PlacementStatusChanged> {
  constructor(
    private readonly orders: OrderChecksService,
    private readonly rematches: ReassignmentService,
    private readonly undone: MedicalUndo,
    private readonly forecasts: ForecastStore,
  ) {}

  async apply(
    tx: Tx,
    { payload: { id, move, to }, actor }: JobContext<PlacementStatusChanged>,
  ): Promise<void> {
    if (to === 'accepted') {
      const ordered = await this.orders.orderFor(tx, id);
      if (ordered.length > 0) await this.rematches.sayWaiting(tx, id);
    } else if (move.startsWith('undo_')) {
      await this.undone.restore(tx, id);
    } else if (FINAL_OR_OFF.has(to)) {
      await this.orders.follow(tx, id);
    }
    if (COUNTED.has(to) || FINAL_OR_OFF.has(to))
      await this.forecasts.mark(tx, actor.cooperations[0]!, `placement.${move}`);
  }
}
