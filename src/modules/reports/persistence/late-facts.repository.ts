import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { LateReport } from '../domain/late-report.js';

/** Something recorded after a report of its days was frozen. */
export interface LateFact {
  readonly source: string;
  readonly sourceId: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly step: string;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly reportedBy: string | null;
  readonly recordedBy: string | null;
  /** Name of the account that wrote it, and its office. */
  readonly enteredName: string | null;
  readonly office: string | null;
  readonly enteredRole: string | null;
  readonly channel: string | null;
  /** The placement and the person the fact is about, where it is about one. */
  readonly placementId: string | null;
  readonly seekerId: string | null;
}

@Injectable()
export class LateFactsRepository {
  /** Reports with later facts, the latest first. */
  reports(tx: Tx): Promise<LateReport[]> {
    return tx.query<LateReport>(REPORTS, [tx.actor.places]);
  }

  /** @param after `instant source-id` of the last row before */
  of(tx: Tx, runId: string, page: { readonly after?: string; readonly limit: number }): Promise<LateFact[]> {
    const [at, id] = page.after?.split(' ') ?? [null, null];
    return tx.query<LateFact>(FACTS, [runId, at, id, page.limit]);
  }

  async markSeen(tx: Tx, runId: string, side: string): Promise<void> {
    await tx.execute(
      `INSERT INTO late_fact_seen (run_id, side, seen_until, organisation_id, seen_by, seen_at)
       SELECT $1, $2, max(recorded_at), $3, $4, $5 FROM late_fact WHERE run_id = $1 HAVING count(*) > 0 ON CONFLICT DO NOTHING`,
      [runId, side, tx.actor.organisationId, tx.actor.userId, tx.now],
    );
  }
}

const SEEN = (side: string): string =>
  `COALESCE((SELECT max(s.seen_until) FROM late_fact_seen s WHERE s.run_id = r.id AND s.side = ${side}), '-infinity')`;
/** The reader's side of the pair. */
const OWN = `CASE WHEN c.source_place = ANY($1) THEN 'source' ELSE 'destination' END`;
const REPORTS = `
  SELECT r.id AS "runId", r.from_on AS "from", r.to_on AS "to",
         EXISTS (SELECT FROM report_signature g WHERE g.run_id = r.id) AS signed,
         l.facts, l.unseen, l.last_at AS "lastAt",
         ARRAY(SELECT one.side FROM unnest(ARRAY['source', 'destination']) AS one(side) WHERE ${SEEN('one.side')} >= l.last_at) AS "seenBy"
  FROM report_run r JOIN cooperation c ON c.id = r.cooperation CROSS JOIN LATERAL (
    SELECT count(*)::int AS facts, count(*) FILTER (WHERE f.recorded_at > ${SEEN(OWN)})::int AS unseen, max(f.recorded_at) AS last_at
    FROM late_fact f WHERE f.run_id = r.id) l
  WHERE r.frozen_at IS NOT NULL AND l.facts > 0 ORDER BY l.last_at DESC, r.id`;
const FACTS = `
  SELECT f.source, f.source_id AS "sourceId", f.aggregate, f.aggregate_id AS "aggregateId", f.step, f.happened_on AS "occurredOn",
         f.recorded_at AS "recordedAt", f.said_by AS "reportedBy", f.entered_by AS "recordedBy", u.display_name AS "enteredName",
         o.name AS office, f.entered_role AS "enteredRole", f.channel,
         p.id AS "placementId", COALESCE(p.seeker_id, e.seeker_id, CASE WHEN f.aggregate = 'seeker' THEN f.aggregate_id END) AS "seekerId"
  FROM late_fact f LEFT JOIN user_account u ON u.id = f.entered_by LEFT JOIN organisation o ON o.id = u.organisation_id
  LEFT JOIN fair_roster_entry e ON f.aggregate = 'fair_roster_entry' AND e.id = f.aggregate_id
  LEFT JOIN placement p ON p.id = CASE f.aggregate
    WHEN 'placement' THEN f.aggregate_id
    WHEN 'follow_up' THEN (SELECT placement_id FROM follow_up WHERE id = f.aggregate_id)
    WHEN 'dispute' THEN (SELECT placement_id FROM dispute WHERE id = f.aggregate_id)
    WHEN 'medical_check' THEN (SELECT placement_id FROM medical.medical_check WHERE id = f.aggregate_id) END
  WHERE f.run_id = $1 AND ($2::timestamptz IS NULL OR (f.recorded_at, f.source_id) < ($2::timestamptz, $3::uuid))
  ORDER BY f.recorded_at DESC, f.source_id DESC LIMIT $4`;
