import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

export const listLateFacts = listStatement('reports.list-late-facts', {
  sql: `
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
    WHERE f.run_id = :runId {filters}
    ORDER BY f.recorded_at DESC, f.source_id DESC LIMIT :limit`,
  params: { runId: sql.uuid, limit: sql.bigint },
  filters: {
    after: {
      sql: 'AND (f.recorded_at, f.source_id) < (:at, :id)',
      params: { at: sql.instantIn, id: sql.uuid },
    },
  },
  row: {
    source: sql.text(),
    sourceId: sql.uuid,
    aggregate: sql.text(),
    aggregateId: sql.uuid,
    step: sql.text(),
    occurredOn: sql.date,
    recordedAt: sql.instant,
    reportedBy: nullable(sql.text()),
    recordedBy: nullable(sql.uuid),
    enteredName: nullable(sql.text()),
    office: nullable(sql.text()),
    enteredRole: nullable(sql.text()),
    channel: nullable(sql.text()),
    placementId: nullable(sql.uuid),
    seekerId: nullable(sql.uuid),
  },
});

export const insertLateFactsSeen = statement('reports.insert-late-facts-seen', {
  sql: `
    INSERT INTO late_fact_seen (run_id, side, seen_until, organisation_id, seen_by, seen_at)
    SELECT :runId, :side, max(recorded_at), :organisationId, :userId, :now FROM late_fact WHERE run_id = :runId HAVING count(*) > 0 ON CONFLICT DO NOTHING`,
  params: {
    runId: sql.uuid,
    side: sql.text(),
    organisationId: sql.uuid,
    userId: sql.uuid,
    now: sql.instantIn,
  },
  row: {},
});
