import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementCommands, type Attribution } from '../../placements/index.js';
import { mayNotBoard, notTravelling, passengerNotFound } from '../domain/batch.errors.js';
import type { NoShowReason } from '../domain/boarding-rules.js';
import type { BatchPassengerEntity } from '../persistence/batch-passenger.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { JourneyRepository } from '../persistence/journey.repository.js';
import { dayOf, assertMayReportFor } from './batch-command-types.js';
import { BoardingService } from './boarding.service.js';

export interface RollCall {
  readonly boarded: readonly string[];
  readonly absent: readonly { readonly passengerId: string; readonly reason: NoShowReason }[];
  /** Called by mistake: back to not yet called. */
  readonly open?: readonly string[];
}

/** At the door and on the way. Until the departure every call may be corrected; with it the placements move. */
@Injectable()
export class RollCallService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementCommands,
    private readonly road: JourneyRepository,
    private readonly door: BoardingService,
  ) {}

  /** @throws wrongState, mayNotBoard */
  async call(actor: Actor, batchId: string, roll: RollCall, attribution: Attribution): Promise<void> {
    assertMayReportFor(actor, attribution);
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch.status !== 'boarding') throw wrongState({ aggregate: 'batch', status: batch.status });
      const absent = roll.absent.map(({ passengerId }) => passengerId);
      await this.chosen(tx, batchId, [...roll.boarded, ...absent, ...(roll.open ?? [])]);
      const [refused] = await this.road.listRejections(tx, roll.boarded);
      if (refused) throw mayNotBoard({ passengerId: refused[0], reason: refused[1] });
      await this.batches.setDoor(tx, roll.boarded, 'boarded', null);
      for (const { passengerId, reason } of roll.absent)
        await this.batches.setDoor(tx, [passengerId], 'not_boarded', reason);
      await this.batches.setDoor(tx, roll.open ?? [], 'open', null);
      await this.door.absent(tx, batch, absent);
      tx.audit({
        action: 'batch.roll_called',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [`boarded=${roll.boarded.length}`, `absent=${absent.length}`],
      });
    });
  }

  /** Somebody got off before the end of the road. @throws notTravelling */
  async leftEnRoute(
    actor: Actor,
    batchId: string,
    passengerIds: readonly string[],
    attribution: Attribution,
  ): Promise<void> {
    assertMayReportFor(actor, attribution);
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch.status !== 'en_route') throw wrongState({ aggregate: 'batch', status: batch.status });
      const chosen = await this.chosen(tx, batchId, passengerIds);
      const elsewhere = chosen.find((one) => one.door !== 'boarded' || one.road !== 'open');
      if (elsewhere) throw notTravelling({ id: elsewhere.id });
      await this.batches.left(tx, passengerIds, dayOf(attribution, tx.today));
      await this.placements.transition(
        actor,
        chosen.flatMap(({ placementId, kind }) =>
          placementId && kind === 'new'
            ? [
                {
                  placementId,
                  move: 'leave_en_route' as const,
                  attribution: { ...attribution, reason: undefined },
                },
              ]
            : [],
        ),
      );
    });
  }

  private async chosen(tx: Tx, batchId: string, ids: readonly string[]): Promise<BatchPassengerEntity[]> {
    const passengers = await this.batches.passengers(tx, batchId);
    return ids.map((id) => {
      const found = passengers.find((passenger) => passenger.id === id);
      if (!found) throw passengerNotFound({ id });
      return found;
    });
  }
}
