import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PlacementState } from '../../placements/index.js';
import type { ReservationOutcome } from '../domain/reservation.js';

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

const COLUMNS = `r.id, r.batch_id AS "batchId", r.placement_id AS "placementId", r.coach, r.seat, r.stop`;

/** Seats kept for people who are not ready yet. */
@Injectable()
export class ReservationsRepository {
  open(tx: Tx, batchId: string): Promise<ReservationRow[]> {
    return tx.query<ReservationRow>(
      `SELECT ${COLUMNS} FROM batch_reservation r WHERE r.batch_id = $1 AND r.outcome IS NULL ORDER BY r.id`,
      [batchId],
    );
  }

  named(tx: Tx, batchId: string): Promise<NamedReservation[]> {
    return tx.query<NamedReservation>(
      `SELECT ${COLUMNS}, s.name, p.status, r.reserved_at AS "reservedAt"
       FROM batch_reservation r JOIN placement p ON p.id = r.placement_id JOIN seeker s ON s.id = r.seeker_id
       WHERE r.batch_id = $1 AND r.outcome IS NULL ORDER BY r.coach, r.seat, r.id`,
      [batchId],
    );
  }

  async ofPlacement(tx: Tx, placementId: string): Promise<ReservationRow | null> {
    const [row] = await tx.query<ReservationRow>(
      `SELECT ${COLUMNS} FROM batch_reservation r WHERE r.placement_id = $1 AND r.outcome IS NULL`,
      [placementId],
    );
    return row ?? null;
  }

  insert(tx: Tx, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    return tx.insertMany('batch_reservation', rows);
  }

  async end(tx: Tx, ids: readonly string[], outcome: ReservationOutcome): Promise<void> {
    await tx.execute(
      `UPDATE batch_reservation SET outcome = $2, ended_at = app_now() WHERE id = ANY($1::uuid[]) AND outcome IS NULL`,
      [ids, outcome],
    );
  }

  async listed(tx: Tx, id: string, passengerId: string): Promise<void> {
    await tx.execute(
      `UPDATE batch_reservation SET outcome = 'listed', ended_at = app_now(), passenger_id = $2 WHERE id = $1`,
      [id, passengerId],
    );
  }
}
