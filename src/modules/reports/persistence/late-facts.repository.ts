import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { LateReport } from '../domain/late-report.js';
import { insertLateFactsSeen, listLateFacts } from './late-facts.statements.js';

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
    const [at, id] = page.after?.split(' ') ?? [];
    return tx.list(listLateFacts, { runId, at, id, limit: page.limit });
  }

  async markSeen(tx: Tx, runId: string, side: string): Promise<void> {
    await tx.run(insertLateFactsSeen, {
      runId,
      side,
      organisationId: tx.actor.organisationId,
      userId: tx.actor.userId,
      now: tx.now,
    });
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
