import type { PlacementState } from '../domain/placement.states.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const listAwaitedStarts = statement('placements.list-awaited-starts', {
  sql: `
    SELECT p.id, p.status, p.version, p.employer_id AS "employerId", s.name AS "seekerName",
           COALESCE(v.title, p.job_text) AS job, p.offered_wage AS "offeredWage", p.departed_on AS "departedOn",
           p.arrived_on AS "arrivedOn", p.planned_start_on AS "plannedStartOn"
    FROM placement p LEFT JOIN vacancy v ON v.id = p.vacancy_id LEFT JOIN seeker s ON s.id = p.seeker_id
    WHERE p.status IN ('departed', 'arrived') AND p.employer_id IS NOT NULL AND (:employerId::uuid IS NULL OR p.employer_id = :employerId)
      AND (:day::date IS NULL OR (p.departed_on, p.id) > (:day, :id::uuid))
    ORDER BY p.departed_on, p.id LIMIT :limit`,
  params: {
    employerId: nullable(sql.uuid),
    limit: sql.bigint,
    day: nullable(sql.date),
    id: nullable(sql.uuid),
  },
  row: {
    id: sql.uuid,
    status: sql.text<PlacementState>(),
    version: sql.int,
    employerId: neverNull(sql.uuid),
    seekerName: nullable(sql.text()),
    job: nullable(sql.text()),
    offeredWage: nullable(sql.int),
    departedOn: nullable(sql.date),
    arrivedOn: nullable(sql.date),
    plannedStartOn: nullable(sql.date),
  },
});
