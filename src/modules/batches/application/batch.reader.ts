import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { findRidesOfSeekers } from '../persistence/batch.statements.js';

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
    const rows = await tx.all(findRidesOfSeekers, { seekerIds });
    const found = new Map<string, BoardedRide[]>();
    for (const row of rows) found.set(row.seekerId, [...(found.get(row.seekerId) ?? []), row]);
    return found;
  }
}
