import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PlacementState } from '../../placements/index.js';
import type { ReservationOutcome } from '../domain/reservation.js';
import {
  endReservations,
  findReservationOfPlacement,
  listNamedReservations,
  listOpenReservations,
  updateReservationListed,
} from './reservations.statements.js';

export interface ReservationRow {
  readonly id: string;
  readonly batchId: string;
  readonly placementId: string;
  readonly coach: string | null;
  readonly seat: number | null;
  readonly stop: string | null;
}

export interface NamedReservation extends ReservationRow {
  readonly name: string;
  readonly status: PlacementState;
  readonly reservedAt: Date;
}

/** Seats kept for people who are not ready yet. */
@Injectable()
export class ReservationsRepository {
  open(tx: Tx, batchId: string): Promise<ReservationRow[]> {
    return tx.all(listOpenReservations, { batchId });
  }

  named(tx: Tx, batchId: string): Promise<NamedReservation[]> {
    return tx.all(listNamedReservations, { batchId });
  }

  async ofPlacement(tx: Tx, placementId: string): Promise<ReservationRow | null> {
    const row = await tx.first(findReservationOfPlacement, { placementId });
    return row ?? null;
  }

  insert(tx: Tx, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    return tx.insertMany('batch_reservation', rows);
  }

  async end(tx: Tx, ids: readonly string[], outcome: ReservationOutcome): Promise<void> {
    await tx.run(endReservations, { ids, outcome });
  }

  async listed(tx: Tx, id: string, passengerId: string): Promise<void> {
    await tx.run(updateReservationListed, { id, passengerId });
  }
}
