import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import type { Attribution } from '../../placements/index.js';
import { inDeviceOrder, type MarkResult, type RollMark } from '../domain/journey-facts.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import type { BatchPassengerEntity } from '../persistence/batch-passenger.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { JourneyRepository } from '../persistence/journey.repository.js';
import { assertMayReportFor } from './batch-command-types.js';
import { SEAT_FREE } from './batches.notice-templates.js';

/** The roll-call of a device, sent at once or when it has a connection again. Sending it twice changes nothing. */
@Injectable()
export class BoardingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly road: JourneyRepository,
    private readonly notices: Notices,
  ) {}

  /** Each mark has an outcome of its own; one that is refused stops no other. @returns in the order they were sent */
  async sync(
    actor: Actor,
    batchId: string,
    marks: readonly RollMark[],
    attribution: Attribution,
  ): Promise<MarkResult[]> {
    assertMayReportFor(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      const passengers = new Map((await this.batches.passengers(tx, batchId)).map((one) => [one.id, one]));
      const known = await this.road.knownMarks(
        tx,
        marks.map(({ id }) => id),
      );
      const last = await this.road.lastMarks(tx, batchId);
      const results = new Map<string, MarkResult>();
      for (const mark of inDeviceOrder(marks)) {
        if (known.has(mark.id)) {
          if (!results.has(mark.id)) results.set(mark.id, { id: mark.id, outcome: 'known' });
          continue;
        }
        known.add(mark.id);
        results.set(mark.id, await this.one(tx, batch, mark, passengers, last));
      }
      tx.audit({
        action: 'batch.roll_synced',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [`marks=${marks.length}`],
      });
      return marks.map(({ id }) => results.get(id)!);
    });
  }

  private async one(
    tx: Tx,
    batch: BatchEntity,
    mark: RollMark,
    passengers: ReadonlyMap<string, BatchPassengerEntity>,
    last: Map<string, string>,
  ): Promise<MarkResult> {
    if (!passengers.has(mark.passengerId))
      return { id: mark.id, outcome: 'refused', code: 'PASSENGER_NOT_FOUND' };
    const decision = await this.decide(tx, batch, mark, last);
    await this.road.keepMarks(tx, batch.id, [{ mark, ...decision }]);
    if (decision.outcome !== 'applied') return { id: mark.id, ...decision };
    last.set(mark.passengerId, new Date(mark.deviceAt).toISOString());
    await this.batches.setDoor(tx, [mark.passengerId], mark.door, mark.reason ?? null);
    if (mark.door === 'not_boarded') await this.absent(tx, batch, [mark.passengerId]);
    return { id: mark.id, ...decision };
  }

  private async decide(
    tx: Tx,
    batch: BatchEntity,
    mark: RollMark,
    last: ReadonlyMap<string, string>,
  ): Promise<{ outcome: 'applied' | 'older' | 'refused'; code?: string }> {
    if (batch.status !== 'boarding') return { outcome: 'refused', code: 'DOORS_NOT_OPEN' };
    if ((last.get(mark.passengerId) ?? '') > new Date(mark.deviceAt).toISOString())
      return { outcome: 'older' };
    if (mark.door !== 'boarded') return { outcome: 'applied' };
    const code = (await this.road.listRejections(tx, [mark.passengerId])).get(mark.passengerId);
    return code ? { outcome: 'refused', code } : { outcome: 'applied' };
  }

  /** Who did not come leaves the seat to the next who is ready, who is called at once. */
  async absent(tx: Tx, batch: BatchEntity, passengerIds: readonly string[]): Promise<void> {
    await this.road.freeSeats(tx, passengerIds);
    for (const passengerId of passengerIds) {
      const next = await tx.withSystemScope(() => this.road.nextReady(tx, batch, passengerId));
      if (!next) continue;
      await this.notices.send(tx, {
        effectKey: `seat-free:${passengerId}:${next.placementId}`,
        template: SEAT_FREE.name,
        to: { kind: 'seeker', id: next.seekerId },
        params: { date: batch.departureOn, batch: batch.code },
        about: { aggregate: 'placement', id: next.placementId },
        cooperation: batch.cooperation,
      });
    }
  }
}
