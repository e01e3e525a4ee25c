import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { batchListClosed, seatTaken, seatUnknown } from '../domain/batch.errors.js';
import { type Seat, seatExists, seatKey } from '../domain/seat.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

/** Places and seats of one batch, those kept for people who are not ready included. */
@Injectable()
export class BatchSeats {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly reservations: ReservationsRepository,
  ) {}

  /** Until the final day; with the doors open into the places of those who did not come. */
  async open(tx: Tx, batchId: string): Promise<BatchEntity> {
    const batch = await this.batches.lock(tx, batchId);
    const late = batch.status !== 'boarding' && batch.finalOn !== null && tx.today > batch.finalOn;
    if (!['planning', 'locked', 'boarding'].includes(batch.status) || late)
      throw batchListClosed({ status: batch.status, finalOn: batch.finalOn });
    return batch;
  }

  /** So many places, and these seats of them. @throws batchFull, seatTaken, seatUnknown */
  async claim(tx: Tx, batch: BatchEntity, seats: readonly (Seat | undefined)[]): Promise<void> {
    await this.batches.claimSeats(tx, batch, seats.length);
    await this.check(
      tx,
      batch,
      seats.filter((seat) => seat !== undefined),
    );
  }

  async check(tx: Tx, batch: BatchEntity, seats: readonly Seat[]): Promise<void> {
    const taken = await this.taken(tx, batch.id);
    for (const seat of seats) {
      if (!seatExists(seat, batch.vehicles)) throw seatUnknown({ ...seat });
      if (taken.has(seatKey(seat))) throw seatTaken({ ...seat });
      taken.add(seatKey(seat));
    }
  }

  async taken(tx: Tx, batchId: string): Promise<Set<string>> {
    const held = [
      ...(await this.batches.passengers(tx, batchId)),
      ...(await this.reservations.open(tx, batchId)),
    ];
    return new Set(
      held.flatMap(({ coach, seat }) => (coach !== null && seat !== null ? [seatKey({ coach, seat })] : [])),
    );
  }
}
