import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, type LightHandler, ReactsTo } from '../../../platform/queue/index.js';
import { PlacementDirectory } from '../../placements/index.js';
import { CONSENT_WITHDRAWN } from '../../seekers/index.js';
import { OrderChecksService } from '../application/order-checks.service.js';

/** Who takes back the consent to be examined is examined no further: open orders are cancelled, days and slots freed. */
@ReactsTo(CONSENT_WITHDRAWN)
export class StopExamining implements LightHandler<{ seekerId: string; purpose: string }> {
  constructor(
    private readonly placements: PlacementDirectory,
    private readonly orders: OrderChecksService,
  ) {}

  async apply(
    tx: Tx,
    { payload: { seekerId, purpose } }: Delivery<{ seekerId: string; purpose: string }>,
  ): Promise<void> {
    if (purpose !== 'medical') return;
    const open = (await this.placements.openOf(tx, [seekerId])).get(seekerId) ?? [];
    for (const { id } of open) await this.orders.cancelFor(tx, id);
  }
}
