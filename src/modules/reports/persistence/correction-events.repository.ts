import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { listEventsSince } from './correction-events.statements.js';

export interface CorrectionEvent {
  readonly aggregate: string;
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly reportedBy: string;
  readonly reason: string | null;
}

/** What was recorded after a snapshot about the people and placements whose place in a figure changed. */
@Injectable()
export class CorrectionEventsRepository {
  async since(tx: Tx, ids: readonly string[], knownAt: Date): Promise<Map<string, CorrectionEvent[]>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.all(listEventsSince, { ids, knownAt, aggregates: AGGREGATES });
    const found = new Map<string, CorrectionEvent[]>();
    for (const { id, ...event } of rows) {
      const events = found.get(id) ?? [];
      found.set(id, events);
      events.push(event);
    }
    return found;
  }
}
const AGGREGATES = [
  'placement',
  'follow_up',
  'dispute',
  'seeker',
  'batch',
  'fair',
  'fair_roster_entry',
  'vacancy',
  'employer',
  'training_session',
];
