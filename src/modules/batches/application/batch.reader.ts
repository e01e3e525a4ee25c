import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** Somebody sat on an organised coach, new or returning. */
export interface BoardedRide {
  readonly seekerId: string;
  readonly placementId: string | null;
  readonly on: string;
  readonly batch: string;
  readonly batchId: string;
}

/** What the modules to the right need of departures, in the caller's transaction and within what its actor may see. */
@Injectable()
export class BatchReader {
  /** Rides of each person, earliest first; who never boarded is absent. */
  async ridesOf(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, BoardedRide[]>> {
    const rows = await tx.query<BoardedRide>(
      `SELECT p.seeker_id AS "seekerId", p.placement_id AS "placementId", COALESCE(p.boarded_on, b.departure_on) AS "on",
              b.code AS batch, b.id AS "batchId"
       FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
       WHERE p.seeker_id = ANY($1::uuid[]) AND p.door = 'boarded' AND p.taken_off_on IS NULL AND b.status <> 'cancelled'
       ORDER BY 3, p.id`,
      [seekerIds],
    );
    const found = new Map<string, BoardedRide[]>();
    for (const row of rows) found.set(row.seekerId, [...(found.get(row.seekerId) ?? []), row]);
    return found;
  }
}
