import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { PlacementReader } from '../../placements/index.js';
import { CONSENT_WITHDRAWN } from '../../seekers/index.js';
import { OrderChecksService } from '../application/order-checks.service.js';

/** Who takes back the consent to be examined is examined no further: open orders are cancelled, days and slots freed. */
@OnDomainEvent(CONSENT_WITHDRAWN)
export class StopExamining implements TransactionalHandler<{ seekerId: string; purpose: string }> {
  constructor(
    private readonly placements: PlacementReader,
    private readonly orders: OrderChecksService,
  ) {}

  async apply(
    tx: Tx,
    { payload: { seekerId, purpose } }: JobContext<{ seekerId: string; purpose: string }>,
  ): Promise<void> {
    if (purpose !== 'medical') return;
    const open = (await this.placements.openOf(tx, [seekerId])).get(seekerId) ?? [];
    for (const { id } of open) await this.orders.cancelFor(tx, id);
  }
}
