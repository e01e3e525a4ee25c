import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';

/** One intent as the figures count it. */
export interface CountedIntent {
  readonly placementId: string;
  readonly seekerId: string;
  readonly origin: 'fair' | 'pool';
  /** The roster's own mark; null where the roster has none. */
  readonly markedPoor: boolean | null;
}

/** The person's own word, at once or after a proposal. */
const SAID = `move IN ('register_intent', 'show_interest')`;

@Injectable()
export class FairFiguresRepository {
  /**
   * Intents and pool registrations of a fair, said and recorded by a day. Whatever became of them since, they were said; only
   * those of a withdrawn import never were.
   */
  intents(tx: Tx, fair: Pick<Fair, 'id' | 'cooperation' | 'code'>, asOf: string): Promise<CountedIntent[]> {
    return tx.query<CountedIntent>(
      `SELECT p.id AS "placementId", p.seeker_id AS "seekerId", p.origin, e.marked_poor AS "markedPoor"
       FROM placement p
       JOIN LATERAL (SELECT * FROM history WHERE aggregate = 'placement' AND aggregate_id = p.id AND ${SAID} ORDER BY seq LIMIT 1) h ON true
       LEFT JOIN fair_roster_entry e ON e.fair_id = $1 AND e.seeker_id = p.seeker_id
       WHERE p.cooperation = $2 AND p.fair_code = $3 AND p.origin IN ('fair', 'pool') AND p.status <> 'proposed'
         AND h.happened_on <= $4 AND (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date <= $4
         AND p.end_reason IS DISTINCT FROM 'import_withdrawn'
       ORDER BY p.id`,
      [fair.id, fair.cooperation, fair.code, asOf],
    );
  }
}
