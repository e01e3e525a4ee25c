import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Attribution } from '../../placements/index.js';
import { passengerNotFound, swapNotNow } from '../domain/batch.errors.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { assertMayReportFor } from './batch-command-types.js';
import { PassengerListService } from './passenger-list.service.js';

export interface Swap {
  readonly passengerId: string;
  /** Ready, and taken into the same seat. */
  readonly placementId: string;
}

/** The late change in one call: one person off, another on, same seat and stop; both or neither. */
@Injectable()
export class SwapPassengerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly lists: PassengerListService,
  ) {}

  /** @returns the new passenger @throws passengerNotFound, swapNotNow, batchListClosed, MED_NOT_FIT … */
  async swap(actor: Actor, batchId: string, swap: Swap, attribution: Attribution): Promise<string> {
    assertMayReportFor(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch.status !== 'planning' && batch.status !== 'locked')
        throw swapNotNow({ status: batch.status });
      const passengers = await this.batches.passengers(tx, batchId);
      const gone = passengers.find(({ id }) => id === swap.passengerId);
      if (!gone) throw passengerNotFound({ id: swap.passengerId });
      await this.lists.remove(actor, batchId, [gone.id], attribution);
      const { coach, seat, stop } = gone;
      const [id] = await this.lists.add(
        actor,
        batchId,
        [
          {
            placementId: swap.placementId,
            ...(coach !== null && seat !== null ? { seat: { coach, seat } } : {}),
            ...(stop === null ? {} : { stop }),
          },
        ],
        attribution,
      );
      tx.audit({ action: 'batch.swapped', aggregate: 'batch', aggregateId: batchId });
      return id!;
    });
  }
}
