import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { asBureau } from './fairs.repository.js';

/** What one person did at a fair; every figure of its report counts such lines. */
export interface FairPerson {
  readonly seekerId: string;
  readonly onRoster: boolean;
  readonly invited: boolean;
  readonly registered: boolean;
  readonly present: boolean;
  readonly walkedIn: boolean;
  readonly enteredLate: boolean;
  readonly noShow: boolean;
  readonly intents: number;
  readonly offered: boolean;
  readonly accepted: boolean;
}

export interface FairOffer {
  readonly employers: number;
  readonly posts: number;
  readonly places: number;
}

export interface BoardCounts extends FairOffer {
  readonly booths: number;
  readonly intents: number;
  readonly hired: number;
}

type FairKey = Pick<Fair, 'id' | 'code' | 'cooperation'>;

@Injectable()
export class FairReportRepository {
  /** Everybody on the roster, and everybody who said at the fair which post they want. */
  people(tx: Tx, fair: FairKey): Promise<FairPerson[]> {
    return tx.query<FairPerson>(
      `WITH entry AS (
         SELECT e.*, COALESCE((SELECT array_agg(h.move) FROM history h
           WHERE h.aggregate = 'fair_roster_entry' AND h.aggregate_id = e.id), '{}') AS moves
         FROM fair_roster_entry e WHERE e.fair_id = $1),
       said AS (
         SELECT p.seeker_id, count(*)::int AS intents, bool_or('offer' = ANY(h.moves)) AS offered,
                bool_or('accept' = ANY(h.moves)) AS accepted
         FROM placement p CROSS JOIN LATERAL (SELECT array_agg(move) AS moves FROM history
           WHERE aggregate = 'placement' AND aggregate_id = p.id) h
         WHERE p.cooperation = $2 AND p.fair_code = $3 AND p.origin = 'fair' AND p.status <> 'proposed'
           AND h.moves && ARRAY['register_intent', 'show_interest']
           AND p.end_reason IS DISTINCT FROM 'import_withdrawn' GROUP BY p.seeker_id)
       SELECT COALESCE(e.seeker_id, s.seeker_id) AS "seekerId",
              COALESCE(e.status <> 'cancelled', false) AS "onRoster",
              COALESCE('invite' = ANY(e.moves), false) AS invited,
              COALESCE(e.moves && ARRAY['register', 'accept_invitation'], false) AS registered,
              COALESCE(e.status = 'checked_in', false) AS present,
              COALESCE(e.status = 'checked_in' AND e.origin = 'walk_in', false) AS "walkedIn",
              COALESCE(e.status = 'checked_in' AND e.entered_late, false) AS "enteredLate",
              COALESCE(e.status = 'no_show', false) AS "noShow",
              COALESCE(s.intents, 0) AS intents, COALESCE(s.offered, false) AS offered, COALESCE(s.accepted, false) AS accepted
       FROM entry e FULL JOIN said s ON s.seeker_id = e.seeker_id ORDER BY 1`,
      [fair.id, fair.cooperation, fair.code],
    );
  }

  async offer(tx: Tx, fair: FairKey): Promise<FairOffer> {
    const [row] = await tx.query<FairOffer>(
      `SELECT count(DISTINCT employer_id)::int AS employers, count(*)::int AS posts, COALESCE(sum(headcount), 0)::int AS places
       FROM vacancy WHERE cooperation = $1 AND fair_code = $2 AND status IN ('published', 'filled', 'closed', 'expired')`,
      [fair.cooperation, fair.code],
    );
    return row!;
  }

  /** For the cards of the board; limited to what the actor sees. */
  async board(tx: Tx, fairIds: readonly string[]): Promise<Map<string, BoardCounts>> {
    const rows = await tx.query<BoardCounts & { id: string }>(
      `SELECT f.id, v.employers, v.posts, v.places, b.booths, p.intents, p.hired FROM fair f
       CROSS JOIN LATERAL (SELECT count(DISTINCT employer_id)::int AS employers, count(*)::int AS posts,
           COALESCE(sum(headcount), 0)::int AS places
         FROM vacancy WHERE cooperation = f.cooperation AND fair_code = f.code AND status IN ('published', 'filled')) v
       CROSS JOIN LATERAL (SELECT count(*)::int AS booths FROM fair_booth WHERE fair_id = f.id) b
       CROSS JOIN LATERAL (SELECT count(*)::int AS intents, count(*) FILTER (WHERE status IN
           ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started'))::int AS hired
         FROM placement WHERE fair_id = f.id AND origin = 'fair' AND end_reason IS DISTINCT FROM 'import_withdrawn') p
       WHERE f.id = ANY($1::uuid[])`,
      [fairIds],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** Who came in by which gate, and when the last one did. */
  gates(tx: Tx, fairId: string): Promise<{ gate: string | null; persons: number; lastAt: Date | null }[]> {
    return asBureau(tx, () =>
      tx.query(
        `SELECT arrived_gate AS gate, count(*)::int AS persons, max(checked_in_at) AS "lastAt"
       FROM fair_roster_entry WHERE fair_id = $1 AND status = 'checked_in' GROUP BY 1 ORDER BY 1 NULLS LAST`,
        [fairId],
      ),
    );
  }
}
