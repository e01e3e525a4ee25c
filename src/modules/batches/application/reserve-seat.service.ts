import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementState } from '../../placements/index.js';
import { alreadyListed, reservationNotFound, reserveNotNow } from '../domain/batch.errors.js';
import { afterTransition, mayReserve, type ReservationOutcome } from '../domain/reservation.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { type ReservationRow, ReservationsRepository } from '../persistence/reservations.repository.js';
import { BatchSeats } from './batch-seats.js';
import { seatColumns } from './passenger-columns.js';
import { type Listing, PassengerListService } from './passenger-list.service.js';
import { lockPlacementsForReservation } from '../persistence/reserve-seat.statements.js';

/** Seats kept for people at the examination; the news that one is ready puts the person on the list. */
@Injectable()
export class ReserveSeatService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly reservations: ReservationsRepository,
    private readonly placements: PlacementReader,
    private readonly lists: PassengerListService,
    private readonly seats: BatchSeats,
  ) {}

  /** @returns ids in order @throws reserveNotNow, alreadyListed, batchFull, seatTaken, batchListClosed */
  reserve(actor: Actor, batchId: string, wanted: readonly Listing[]): Promise<string[]> {
    return this.uow.write(actor, async (tx) => {
      const batch = await this.seats.open(tx, batchId);
      if (batch.status === 'boarding') throw reserveNotNow({ status: batch.status });
      const ids = wanted.map(({ placementId }) => placementId);
      await tx.all(lockPlacementsForReservation, { ids });
      const found = await this.placements.byIds(tx, ids);
      for (const id of ids) {
        const status = found.get(id)?.status;
        if (!status || !mayReserve(status)) throw reserveNotNow({ placementId: id, status: status ?? null });
        if (await this.reservations.ofPlacement(tx, id)) throw alreadyListed({ placementId: id });
      }
      if (new Set(ids).size !== ids.length) throw alreadyListed();
      await this.seats.claim(
        tx,
        batch,
        wanted.map(({ seat }) => seat),
      );
      const rows = wanted.map(({ placementId, seat, stop }) => {
        const { seekerId, areaCode } = found.get(placementId)!;
        return {
          id: newId(),
          batch_id: batchId,
          cooperation: batch.cooperation,
          placement_id: placementId,
          seeker_id: seekerId,
          area_code: areaCode,
          ...seatColumns(seat),
          stop: stop ?? null,
          reserved_by: actor.userId,
          reserved_at: tx.now,
        };
      });
      await this.reservations.insert(tx, rows);
      tx.audit({
        action: 'batch.seats_reserved',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [`count=${rows.length}`],
      });
      return rows.map(({ id }) => id);
    });
  }

  /** @throws reservationNotFound */
  async giveBack(actor: Actor, batchId: string, ids: readonly string[]): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.batches.lock(tx, batchId);
      const open = await this.reservations.open(tx, batchId);
      const chosen = open.filter(({ id }) => ids.includes(id));
      if (chosen.length !== new Set(ids).size) throw reservationNotFound();
      await this.free(tx, batchId, chosen, 'given_back');
      tx.audit({ action: 'batch.seats_given_back', aggregate: 'batch', aggregateId: batchId });
    });
  }

  /** The doors open, or the departure is called off: whoever is not ready by now has no seat any more. */
  async endAll(tx: Tx, batchId: string, outcome: ReservationOutcome): Promise<void> {
    await this.free(tx, batchId, await this.reservations.open(tx, batchId), outcome);
  }

  /** Ready: onto the list, into the same seat. Off the road: the seat is free. */
  async follow(tx: Tx, placementId: string, to: PlacementState): Promise<void> {
    const kept = await this.reservations.ofPlacement(tx, placementId);
    const what = afterTransition(to);
    if (!kept || what === 'keep') return;
    await this.batches.lock(tx, kept.batchId);
    if (what === 'off_the_road') return this.free(tx, kept.batchId, [kept], 'off_the_road');
    try {
      await tx.savepoint(() => this.list(tx, kept));
    } catch (error) {
      // Not admitted after all, or too late for this list: the person stays ready, for another batch.
      if (!(error instanceof DomainError)) throw error;
      await this.free(tx, kept.batchId, [kept], 'not_ready_in_time');
    }
  }

  private async list(tx: Tx, kept: ReservationRow): Promise<void> {
    await this.free(tx, kept.batchId, [kept], 'given_back');
    const { coach, seat, stop } = kept;
    const [passengerId] = await this.lists.add(
      tx.actor,
      kept.batchId,
      [
        {
          placementId: kept.placementId,
          ...(coach !== null && seat !== null ? { seat: { coach, seat } } : {}),
          ...(stop === null ? {} : { stop }),
        },
      ],
      { reportedBy: 'bureau', channel: 'system', evidence: `reservation:${kept.id}` },
    );
    await this.reservations.listed(tx, kept.id, passengerId!);
  }

  private async free(
    tx: Tx,
    batchId: string,
    kept: readonly ReservationRow[],
    outcome: ReservationOutcome,
  ): Promise<void> {
    if (kept.length === 0) return;
    await this.reservations.end(
      tx,
      kept.map(({ id }) => id),
      outcome,
    );
    await this.batches.reserveSeats(tx, batchId, -kept.length);
  }
}
