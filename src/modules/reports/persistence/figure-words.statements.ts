import type { Channel, Party } from '../../../kernel/lifecycle/parties.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const WORD = `h.move, h.said_by AS "reportedBy", h.channel, h.evidence,
  COALESCE(h.entered_role, u.role, 'system') AS typist, h.happened_on AS "occurredOn",
  (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date - h.happened_on AS days, h.seq`;

const TYPIST = `LEFT JOIN user_account u ON h.entered_role IS NULL AND u.id = h.entered_by`;

export const listStepsOfMembers = statement('reports.list-steps-of-members', {
  sql: `
    WITH asked AS (SELECT id::uuid FROM unnest(:ids::text[]) AS id WHERE id ~ '^[0-9a-f-]{36}$'),
    road AS (
      SELECT p.id, p.seeker_id FROM placement p WHERE p.cooperation = :cooperation AND (p.id IN (SELECT id FROM asked) OR p.seeker_id IN (SELECT id FROM asked))
      UNION SELECT p.id, p.seeker_id FROM batch_passenger q JOIN asked ON asked.id = q.id JOIN placement p ON p.id = q.placement_id)
    SELECT h.to_status AS state, ARRAY[road.id::text, road.seeker_id::text] || ARRAY(
             SELECT q.id::text FROM batch_passenger q WHERE q.placement_id = road.id) AS keys, ${WORD}
    FROM road JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = road.id AND h.recorded_at <= :knownAt ${TYPIST}
    UNION ALL
    SELECT 'born', ARRAY[road.id::text, road.seeker_id::text], ${WORD}
    FROM road JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = road.id AND h.seq = 1 AND h.recorded_at <= :knownAt ${TYPIST}
    UNION ALL
    SELECT 'examined', ARRAY[m.id::text, m.placement_id::text, road.seeker_id::text], ${WORD}
    FROM medical.medical_check m JOIN placement road ON road.id = m.placement_id
    JOIN history h ON h.aggregate = 'medical_check' AND h.aggregate_id = m.id AND h.recorded_at <= :knownAt
      AND h.to_status IN ('attended', 'provisional', 'concluded', 'recheck_due') ${TYPIST}
    WHERE m.cooperation = :cooperation AND (m.id IN (SELECT id FROM asked) OR m.placement_id IN (SELECT id FROM road))
    UNION ALL
    SELECT 'followed ' || f.kind, ARRAY[f.placement_id::text, road.seeker_id::text], ${WORD}
    FROM road JOIN follow_up f ON f.placement_id = road.id
    JOIN history h ON h.aggregate = 'follow_up' AND h.aggregate_id = f.id AND h.recorded_at <= :knownAt AND h.said_by <> 'system' ${TYPIST}
    UNION ALL
    SELECT h.to_status, ARRAY[e.id::text], ${WORD}
    FROM fair_roster_entry e JOIN asked ON asked.id = e.id
    JOIN history h ON h.aggregate = 'fair_roster_entry' AND h.aggregate_id = e.id AND h.recorded_at <= :knownAt ${TYPIST}
    UNION ALL
    SELECT 'started', ARRAY[w.id::text, w.seeker_id::text], 'outside_work', w.said_by, w.channel, w.evidence, COALESCE(u.role, 'system'), w.started_on,
           (w.recorded_at AT TIME ZONE 'Asia/Shanghai')::date - w.started_on, 1
    FROM outside_work w LEFT JOIN user_account u ON u.id = w.entered_by
    WHERE w.cooperation = :cooperation AND w.recorded_at <= :knownAt AND (w.id IN (SELECT id FROM asked) OR w.seeker_id IN (SELECT id FROM asked))
    ORDER BY seq`,
  params: { cooperation: sql.text(), knownAt: sql.instantIn, ids: sql.texts() },
  row: {
    state: sql.text(),
    keys: sql.texts(),
    move: sql.text(),
    reportedBy: sql.text<Party>(),
    channel: sql.text<Channel>(),
    evidence: nullable(sql.text()),
    typist: sql.text(),
    occurredOn: sql.date,
    days: sql.int,
    seq: nullable(sql.int),
  },
});
