import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `h.aggregate, h.move, h.from_status AS "from", h.to_status AS "to", h.happened_on AS "occurredOn",
  h.recorded_at AS "recordedAt", h.said_by AS "reportedBy", h.reason`;

export const listEventsSince = statement('reports.list-events-since', {
  sql: `
    WITH asked AS (SELECT unnest(:ids::uuid[]) AS id),
    about AS (
      SELECT id AS asked, id AS subject FROM asked
      UNION SELECT p.seeker_id, p.id FROM placement p JOIN asked ON asked.id = p.seeker_id
      UNION SELECT a.id, f.id FROM asked a JOIN placement p ON p.id = a.id OR p.seeker_id = a.id JOIN follow_up f ON f.placement_id = p.id
      UNION SELECT a.id, d.id FROM asked a JOIN placement p ON p.id = a.id OR p.seeker_id = a.id JOIN dispute d ON d.placement_id = p.id
      UNION SELECT q.id, q.placement_id FROM batch_passenger q JOIN asked ON asked.id = q.id
      UNION SELECT q.id, q.batch_id FROM batch_passenger q JOIN asked ON asked.id = q.id
      UNION SELECT a.id, t.session_id FROM training_attendance t JOIN asked a ON a.id = t.id),
    of_person AS (
      SELECT id AS asked, id AS person FROM asked UNION SELECT a.id, p.seeker_id FROM asked a JOIN placement p ON p.id = a.id),
    outside AS (
      SELECT DISTINCT a.id AS asked, w.id, w.started_on, w.recorded_at, w.said_by FROM asked a JOIN outside_work w ON a.id IN (w.id, w.seeker_id))
    SELECT about.asked AS id, ${COLUMNS} FROM about JOIN history h ON h.aggregate_id = about.subject AND h.recorded_at > :knownAt
      AND h.aggregate = ANY(:aggregates)
    UNION ALL
    SELECT DISTINCT a.id, 'evidence', 'recorded', NULL, e.kind, e.to_on, e.recorded_at, e.said_by, NULL
    FROM asked a JOIN placement p ON p.id = a.id OR p.seeker_id = a.id JOIN evidence e ON e.placement_id = p.id AND e.recorded_at > :knownAt
    UNION ALL
    SELECT DISTINCT a.asked, 'household', 'roll', NULL, r.status, r.valid_from, r.recorded_at, 'bureau', NULL
    FROM of_person a JOIN household_member m ON m.seeker_id = a.person JOIN household_poverty r ON r.household_id = m.household_id
    WHERE r.recorded_at > :knownAt
    UNION ALL
    SELECT a.asked, 'household_member', 'told', NULL, 'member', m.valid_from, m.known_from, 'caseworker', NULL
    FROM of_person a JOIN household_member m ON m.seeker_id = a.person WHERE m.known_from > :knownAt
    UNION ALL
    SELECT a.asked, 'household_member', 'taken_back', 'member', 'withdrawn', m.valid_from, m.known_until, 'bureau', NULL
    FROM of_person a JOIN past.household_member m ON m.seeker_id = a.person WHERE m.known_until > :knownAt
    UNION ALL
    SELECT o.asked, 'outside_work', 'recorded', NULL, 'at_work', o.started_on, o.recorded_at, o.said_by, NULL FROM outside o WHERE o.recorded_at > :knownAt
    UNION ALL
    SELECT a.id, 'training_attendance', 'marked', NULL, CASE WHEN t.attended THEN 'attended' ELSE 'absent' END, s.held_on, t.marked_at, 'bureau', NULL
    FROM asked a JOIN training_attendance t ON t.id = a.id JOIN training_session s ON s.id = t.session_id WHERE t.marked_at > :knownAt
    UNION ALL
    SELECT s.id, 'village_pairing', 'paired', NULL, v.community, v.from_on, v.recorded_at, 'bureau', NULL
    FROM asked a JOIN seeker s ON s.id = a.id JOIN village_pairing v ON v.village_code = s.area_code WHERE v.recorded_at > :knownAt
    ORDER BY 6, 7`,
  params: { ids: sql.uuids, knownAt: sql.instantIn, aggregates: sql.texts() },
  row: {
    id: sql.uuid,
    aggregate: sql.text(),
    move: sql.text(),
    from: nullable(sql.text()),
    to: sql.text(),
    occurredOn: sql.date,
    recordedAt: sql.instant,
    reportedBy: sql.text(),
    reason: nullable(sql.text()),
  },
});
