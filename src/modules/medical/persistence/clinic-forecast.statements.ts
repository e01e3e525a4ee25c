import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listForecastCases = statement('medical.list-forecast-cases', {
  sql: `
    WITH asked AS (
      SELECT p.id AS "placementId", p.origin, p.fair_code, p.status, p.planned_departure_on AS "departureOn",
             m.ordered_on AS "orderedOn", m.due_on AS "dueOn", m.attended_on AS "attendedOn"
      FROM placement p LEFT JOIN LATERAL (
        SELECT min(ordered_on) AS ordered_on, min(due_on) AS due_on, max(attended_on) AS attended_on
        FROM medical.medical_check c WHERE c.placement_id = p.id AND c.attempt = 1) m ON true
      WHERE p.origin IN ('fair', 'pool') AND p.linked_to IS NULL
        AND (m.ordered_on IS NOT NULL OR p.status IN ('intent', 'offered', 'accepted')))
    SELECT "placementId", "orderedOn", "dueOn", "attendedOn", "departureOn" FROM asked a
    WHERE :fairCode::text IS NULL OR fair_code = :fairCode OR (origin = 'pool' AND EXISTS (
      SELECT FROM asked f WHERE f.fair_code = :fairCode AND f.origin = 'fair' AND (f."dueOn" = a."dueOn" OR f."departureOn" = a."departureOn")))
    ORDER BY "orderedOn" NULLS LAST, "placementId"`,
  params: { fairCode: nullable(sql.text()) },
  row: {
    placementId: sql.uuid,
    orderedOn: nullable(sql.date),
    dueOn: nullable(sql.date),
    attendedOn: nullable(sql.date),
    departureOn: nullable(sql.date),
  },
});
