import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { batchFull, batchNotFound } from '../domain/batch.errors.js';
import type { BatchFacts } from '../domain/batch.lifecycle.js';
import { countBatch, type Passenger } from '../domain/reconciliation.js';
import { type Seat, seatsOf, type Vehicle } from '../domain/seat.js';
import { BatchEntity } from './batch.entity.js';
import { BatchPassengerEntity } from './batch-passenger.entity.js';

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
    await tx.query(`SELECT id FROM batch WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(tx, id);
  }

  async byCode(tx: Tx, cooperation: string, code: string, departureOn: string): Promise<BatchEntity | null> {
    return tx.em.findOneBy(BatchEntity, { cooperation, code, departureOn });
  }

  /** Departure of the batch with this code that has not left yet. */
  async openDay(tx: Tx, cooperation: string, code: string): Promise<string | null> {
    const [row] = await tx.query<{ day: string }>(
      `SELECT departure_on AS day FROM batch WHERE cooperation = $1 AND code = $2 AND status IN ('planning', 'locked', 'boarding')
       ORDER BY departure_on DESC LIMIT 1`,
      [cooperation, code],
    );
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
    const [escorts] = await tx.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM batch_escort WHERE batch_id = $1)::int
            + (SELECT count(*) FROM batch_passenger WHERE batch_id = $1 AND kind = 'escort' AND taken_off_on IS NULL)::int AS n`,
      [batch.id],
    );
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
    return tx.query<CountedPassenger>(
      `SELECT p.id AS "passengerId", p.placement_id AS "placementId", p.kind, p.door, p.road, pl.status AS placement,
              pl.started_on IS NOT NULL AS "everStarted",
              EXISTS (SELECT FROM placement t WHERE t.linked_to = pl.id AND t.origin = 'transfer'
                        AND t.started_on IS NOT NULL) AS "transferredAndStarted"
       FROM batch_passenger p JOIN placement pl ON pl.id = p.placement_id
       WHERE p.batch_id = ANY($1::uuid[]) AND p.taken_off_on IS NULL AND p.kind = 'new' ORDER BY p.id`,
      [batchIds],
    );
  }

  /** The days on which placements last became ready, by placement. */
  async readyDays(tx: Tx, placementIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; on: string }>(
      `SELECT aggregate_id AS id, max(happened_on) AS on FROM history
       WHERE aggregate = 'placement' AND to_status = 'ready' AND from_status <> 'batched' AND aggregate_id = ANY($1::uuid[])
       GROUP BY aggregate_id`,
      [placementIds],
    );
    return new Map(rows.map((row) => [row.id, row.on]));
  }

  /** Takes or gives back places. @throws batchFull */
  async reserveSeats(tx: Tx, batchId: string, count: number): Promise<void> {
    if (count === 0) return;
    const touched = await tx.execute(
      `UPDATE batch SET seats_taken = seats_taken + $2 WHERE id = $1 AND (seats IS NULL OR $2 < 0 OR seats_taken + $2 <= seats)`,
      [batchId, count],
    );
    if (touched !== 1) throw batchFull({ batchId, asked: count });
  }

  /** Places for a list; with the doors open those of people who did not come. @throws batchFull */
  async claimSeats(tx: Tx, batch: BatchEntity, count: number): Promise<void> {
    if (batch.status !== 'boarding') return this.reserveSeats(tx, batch.id, count);
    const touched = await tx.execute(
      `UPDATE batch SET seats_taken = seats_taken + $2, seats = GREATEST(seats, seats_taken + $2)
       WHERE id = $1 AND (SELECT count(*) FROM batch_passenger p
         WHERE p.batch_id = $1 AND p.taken_off_on IS NULL AND p.door <> 'not_boarded') + $2 <= COALESCE($3::int, 1000)`,
      [batch.id, count, seatsOf(batch.vehicles)],
    );
    if (touched !== 1) throw batchFull({ batchId: batch.id, asked: count });
  }

  /** Places of people who did travel: a coach that was fuller than planned is no reason to deny it. */
  async reserveSeatsOf(tx: Tx, batchId: string, count: number): Promise<void> {
    await tx.execute(
      `UPDATE batch SET seats_taken = seats_taken + $2, seats = GREATEST(seats, seats_taken + $2) WHERE id = $1`,
      [batchId, count],
    );
  }

  /** @throws batchFull when fewer seats remain than are taken */
  async setVehicles(tx: Tx, batchId: string, vehicles: readonly Vehicle[]): Promise<void> {
    const touched = await tx.execute(
      `UPDATE batch SET vehicles = $2, seats = $3 WHERE id = $1 AND ($3::int IS NULL OR seats_taken <= $3)`,
      [batchId, JSON.stringify(vehicles), seatsOf(vehicles)],
    );
    if (touched !== 1) throw batchFull({ batchId });
  }

  async setSeat(tx: Tx, passengerId: string, seat: Seat | null): Promise<void> {
    await tx.execute(
      `UPDATE batch_passenger SET coach = $2, seat = $3, extra_seat = extra_seat AND $2::text IS NULL WHERE id = $1`,
      [passengerId, seat?.coach ?? null, seat?.seat ?? null],
    );
  }

  /** Ready placements that may travel with this batch, first ready first. */
  async readyFor(tx: Tx, batch: BatchEntity, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM placement
       WHERE status = 'ready' AND cooperation = $1 AND COALESCE(travel_mode, 'organised') <> 'own_way'
         AND (planned_departure_on IS NULL OR planned_departure_on <= $2)
       ORDER BY planned_departure_on NULLS LAST, id LIMIT $3`,
      [batch.cooperation, batch.departureOn, limit],
    );
    return rows.map(({ id }) => id);
  }

  async setDoor(
    tx: Tx,
    passengerIds: readonly string[],
    door: Passenger['door'],
    reason: string | null,
  ): Promise<void> {
    await tx.execute(
      `UPDATE batch_passenger SET door = $2, not_boarded_reason = $3 WHERE id = ANY($1::uuid[])`,
      [passengerIds, door, reason],
    );
  }

  async setBoardedDay(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.execute(`UPDATE batch_passenger SET boarded_on = $2 WHERE id = ANY($1::uuid[])`, [
      passengerIds,
      on,
    ]);
  }

  async arrived(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.execute(
      `UPDATE batch_passenger SET road = 'arrived', arrived_on = $2 WHERE id = ANY($1::uuid[])`,
      [passengerIds, on],
    );
  }

  async left(tx: Tx, passengerIds: readonly string[], on: string): Promise<void> {
    await tx.execute(
      `UPDATE batch_passenger SET road = 'left_en_route', left_on = $2 WHERE id = ANY($1::uuid[])`,
      [passengerIds, on],
    );
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
    await tx.execute(
      `UPDATE batch_passenger SET door = $2, not_boarded_reason = $3, boarded_on = $4
       WHERE id = $1 AND door = 'open' AND $2 <> 'open'`,
      [passengerId, road.door, road.not_boarded_reason, road.boarded_on],
    );
    await tx.execute(
      `UPDATE batch_passenger SET road = $2, arrived_on = $3, left_on = $4
       WHERE id = $1 AND door = 'boarded' AND road = 'open' AND $2 <> 'open'`,
      [passengerId, road.road, road.arrived_on, road.left_on],
    );
  }

  async listJourneyDays(
    tx: Tx,
    batchId: string,
  ): Promise<{ boardedOn: string | null; arrivedOn: string | null }> {
    const [row] = await tx.query<{ boardedOn: string | null; arrivedOn: string | null }>(
      `SELECT min(boarded_on) AS "boardedOn", max(COALESCE(arrived_on, left_on)) AS "arrivedOn"
       FROM batch_passenger WHERE batch_id = $1 AND taken_off_on IS NULL`,
      [batchId],
    );
    return row!;
  }

  /** Ends the places of these passengers. */
  async takeOff(tx: Tx, batchId: string, passengerIds: readonly string[], on: string): Promise<void> {
    const touched = await tx.execute(
      `UPDATE batch_passenger SET taken_off_on = $3, coach = NULL, seat = NULL
       WHERE batch_id = $1 AND id = ANY($2::uuid[]) AND taken_off_on IS NULL`,
      [batchId, passengerIds, on],
    );
    await this.reserveSeats(tx, batchId, -touched);
  }

  async insertPassengers(tx: Tx, rows: readonly Record<string, unknown>[]): Promise<void> {
    await tx.insertMany('batch_passenger', rows);
  }
}
