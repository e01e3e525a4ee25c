import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findOpenObjection = statement('placements.find-open-objection', {
  sql: `
    SELECT id FROM dispute WHERE placement_id = :placementId AND kind = 'entered_for_party' AND opened_by = :reportedBy
    AND status IN ('open', 'answered')`,
  params: { placementId: sql.uuid, reportedBy: sql.text() },
  row: { id: sql.uuid },
});

export const findOpenDisputeOfKind = statement('placements.find-open-dispute-of-kind', {
  sql: `
    SELECT id FROM dispute WHERE placement_id = :placementId AND kind = :kind AND status IN ('open', 'answered')`,
  params: { placementId: sql.uuid, kind: sql.text() },
  row: { id: sql.uuid },
});

export const findClaimedStart = statement('placements.find-claimed-start', {
  sql: `SELECT start_claimed_on AS "on" FROM placement WHERE id = :placementId`,
  params: { placementId: sql.uuid },
  row: { on: nullable(sql.date) },
});

export const listDisputeTimeline = statement('placements.list-dispute-timeline', {
  sql: `
    WITH dispute_word AS (
      SELECT seq, 'dispute.' || move AS what, said_by AS "reportedBy", channel, happened_on AS "occurredOn", recorded_at AS "recordedAt",
             reason, evidence, note
      FROM history WHERE aggregate = 'dispute' AND aggregate_id = :aggregateId),
    recorded AS (
      SELECT 0 AS seq, 'placement.' || move, said_by, channel, happened_on, recorded_at, reason, evidence, note
      FROM history WHERE aggregate = 'placement' AND aggregate_id = :placementId AND said_by NOT IN (:openedBy, 'system', 'clinic')
        AND recorded_at <= (SELECT min("recordedAt") FROM dispute_word)
      ORDER BY history.seq DESC LIMIT 1)
    SELECT what, "reportedBy", channel, "occurredOn", "recordedAt", reason, evidence, note FROM (
      SELECT * FROM recorded AS r(seq, what, "reportedBy", channel, "occurredOn", "recordedAt", reason, evidence, note)
      UNION ALL SELECT * FROM dispute_word) word ORDER BY seq`,
  params: { aggregateId: sql.uuid, placementId: sql.uuid, openedBy: sql.text() },
  row: {
    what: sql.text(),
    reportedBy: sql.text<Party>(),
    channel: sql.text<Channel>(),
    occurredOn: sql.date,
    recordedAt: sql.instant,
    reason: nullable(sql.text()),
    evidence: nullable(sql.text()),
    note: nullable(sql.text()),
  },
});
