import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { batchFull, batchNotFound } from '../domain/batch.errors.js';
import type { BatchFacts } from '../domain/batch.lifecycle.js';
import { countBatch, type Passenger } from '../domain/reconciliation.js';
import { type Seat, seatsOf, type Vehicle } from '../domain/seat.js';
import { BatchEntity } from './batch.entity.js';
import { BatchPassengerEntity } from './batch-passenger.entity.js';
import {
  findBatchFacts,
  findJourneyDays,
  findOpenDepartureDay,
  findPlacementsReadyForBatch,
  findReadyDays,
  listCountedPassengers,
  lockBatch,
  reserveSeats,
  reserveSeatsBeyondPlan,
  reserveSeatsFromReservations,
  takePassengersOff,
  updateArrived,
  updateBoardedDay,
  updateDoor,
  updateLeftEnRoute,
  updateOpenDoor,
  updateOpenTravel,
  updateSeat,
  updateVehicles,
} from './batches.statements.js';

/** What the reconciliation needs to know of one passenger, and where the number leads. */
export interface CountedPassenger extends Passenger {
  readonly passengerId: string;
  readonly placementId: string;
}

/** What is known of a passenger's door and road, as columns. */
export interface PassengerTravel {
  readonly door: string;
  readonly not_boarded_reason: string | null;
  readonly road: string;
  readonly boarded_on: string | null;
  readonly arrived_on: string | null;
  readonly left_on: string | null;
}

@Injectable()
export class BatchesRepository {
  async find(tx: Tx, id: string): Promise<BatchEntity> {
    const batch = await tx.em.findOneBy(BatchEntity, { id });
    if (!batch) throw batchNotFound({ id });
    return batch;
  }

  /** Holds the root, so that seats and lists of one batch change one after the other. */
  async lock(tx: Tx, id: string): Promise<BatchEntity> {
    await tx.all(lockBatch, { id });
    return this.find(tx, id);
  }

  async byCode(tx: Tx, cooperation: string, code: string, departureOn: string): Promise<BatchEntity | null> {
    return tx.em.findOneBy(BatchEntity, { cooperation, code, departureOn });
  }

  /** Departure of the batch with this code that has not left yet. */
  async openDay(tx: Tx, cooperation: string, code: string): Promise<string | null> {
    const row = await tx.first(findOpenDepartureDay, { cooperation, code });
    return row?.day ?? null;
  }

  /** Those on the list now; who was taken off is not among them. */
  passengers(tx: Tx, batchId: string): Promise<BatchPassengerEntity[]> {
    return tx.em
      .createQueryBuilder(BatchPassengerEntity, 'p')
      .where('p.batchId = :batchId AND p.takenOffOn IS NULL', { batchId })
      .orderBy('p.coach')
      .addOrderBy('p.seat')
      .addOrderBy('p.id')
      .getMany();
  }

  /** Current places of these persons on any list. */
  listedAnywhere(tx: Tx, seekerIds: readonly string[]): Promise<BatchPassengerEntity[]> {
    return tx.em
      .createQueryBuilder(BatchPassengerEntity, 'p')
      .where('p.seekerId = ANY(:seekerIds) AND p.takenOffOn IS NULL', { seekerIds: [...seekerIds] })
      .orderBy('p.id')
      .getMany();
  }

  listedPlacement(tx: Tx, placementId: string): Promise<BatchPassengerEntity | null> {
    return tx.em
      .createQueryBuilder(BatchPassengerEntity, 'p')
      .where(`p.placementId = :placementId AND p.takenOffOn IS NULL AND p.kind = 'new'`, { placementId })
      .getOne();
  }

  async facts(tx: Tx, batch: BatchEntity): Promise<BatchFacts> {
    const counted = await this.counted(tx, [batch.id]);
    const escorts = await tx.first(findBatchFacts, { batchId: batch.id });
    return {
      departureOn: batch.departureOn,
      seatsHeldTwice: 0,
      escorts: escorts!.n,
      fromLedger: batch.origin === 'ledger',
      count: countBatch(counted),
    };
  }

  /** People on their way to a new post, with what became of them. */
  counted(tx: Tx, batchIds: readonly string[]): Promise<CountedPassenger[]> {
    return tx.all(listCountedPassengers, { batchIds });
  }

  /** The days on which placements last became ready, by placement. */
  async readyDays(tx: Tx, placementIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.all(findReadyDays, { placementIds });
    return new Map(rows.map((row) => [row.id, row.on]));
  }

  /** Takes or gives back places. @throws batchFull */
  async reserveSeats(tx: Tx, batchId: string, count: number): Promise<void> {
    if (count === 0) return;
    const touched = await tx.run(reserveSeats, { batchId, count });
    if (touched !== 1) throw batchFull({ batchId, asked: count });
  }

  /** Places for a list; with the doors open those of people who did not come. @throws batchFull */
  async claimSeats(tx: Tx, batch: BatchEntity, count: number): Promise<void> {
    if (batch.status !== 'boarding') return this.reserveSeats(tx, batch.id, count);
    const touched = await tx.run(reserveSeatsFromReservations, {
      id: batch.id,
      count,
      seats: seatsOf(batch.vehicles),
    });
    if (touched !== 1) throw batchFull({ batchId: batch.id, asked: count });
  }

  /** Places of people who did travel: a coach that was fuller than planned is no reason to deny it. */
  async reserveSeatsOf(tx: Tx, batchId: string, count: number): Promise<void> {
    await tx.run(reserveSeatsBeyondPlan, { batchId, count });
  }

  /** @throws batchFull when fewer seats remain than are taken */
  async setVehicles(tx: Tx, batchId: string, vehicles: readonly Vehicle[]): Promise<void> {
    const touched = await tx.run(updateVehicles, {
      batchId,
      vehicles: JSON.stringify(vehicles),
      seats: seatsOf(vehicles),
    });
    if (touched !== 1) throw batchFull({ batchId });
  }

  async setSeat(tx: Tx, passengerId: string, seat: Seat | null): Promise<void> {
    await tx.run(updateSeat, { passengerId, coach: seat?.coach ?? null, seat: seat?.seat ?? null });
  }

  /** Ready placements that may travel with this batch, first ready first. */
  async readyFor(tx: Tx, batch: BatchEntity, limit: number): Promise<string[]> {
    const rows = await tx.all(findPlacementsReadyForBatch, {
      cooperation: batch.cooperation,
      departureOn: batch.departureOn,
      limit,
    });
    return rows.map(({ id }) => id);
  }

  async setDoor(
    tx: Tx,
    passengerIds: readonly string[],
    door: Passenger['door'],
    reason: string | null,
  ): Promise<void> {
    await tx.run(updateDoor, { passengerIds, door, reason });
  }

  async setBoardedDay(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.run(updateBoardedDay, { passengerIds, boardedOn: on });
  }

  async arrived(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.run(updateArrived, { passengerIds, arrivedOn: on });
  }

  async left(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.run(updateLeftEnRoute, { passengerIds, leftOn: on });
  }

  /** What a later workbook tells of somebody listed already; what is known of door and road stays. */
  async updateJourney(
    tx: Tx,
    passengerId: string,
    road: PassengerTravel,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const told = Object.entries(details).filter(([, value]) => value !== null && value !== false);
    const set = told.map(([name], index) => `"${name}" = COALESCE("${name}", $${index + 2})`);
    if (set.length > 0)
      await tx.execute(`UPDATE batch_passenger SET ${set.join(', ')} WHERE id = $1`, [
        passengerId,
        ...told.map(([, value]) => value),
      ]);
    await tx.run(updateOpenDoor, {
      passengerId,
      door: road.door,
      notBoardedReason: road.not_boarded_reason,
      boardedOn: road.boarded_on,
    });
    await tx.run(updateOpenTravel, {
      passengerId,
      road: road.road,
      arrivedOn: road.arrived_on,
      leftOn: road.left_on,
    });
  }

  async listJourneyDays(
    tx: Tx,
    batchId: string,
  ): Promise<{ boardedOn: string | null; arrivedOn: string | null }> {
    const row = await tx.first(findJourneyDays, { batchId });
    return row!;
  }

  /** Ends the places of these passengers. */
  async takeOff(tx: Tx, batchId: string, passengerIds: readonly string[], on: string): Promise<void> {
    const touched = await tx.run(takePassengersOff, { batchId, passengerIds, takenOffOn: on });
    await this.reserveSeats(tx, batchId, -touched);
  }

  async insertPassengers(tx: Tx, rows: readonly Record<string, unknown>[]): Promise<void> {
    await tx.insertMany('batch_passenger', rows);
  }
}
