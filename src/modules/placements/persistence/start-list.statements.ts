import type { PlacementState } from '../domain/placement.states.js';
import { listStatement, neverNull, nullable, sql } from '../../../platform/database/index.js';

export const listAwaitedStarts = listStatement('placements.list-awaited-starts', {
  sql: `
    SELECT p.id, p.status, p.version, p.employer_id AS "employerId", s.name AS "seekerName",
           COALESCE(v.title, p.job_text) AS job, p.offered_wage AS "offeredWage", p.departed_on AS "departedOn",
           p.arrived_on AS "arrivedOn", p.planned_start_on AS "plannedStartOn"
    FROM placement p LEFT JOIN vacancy v ON v.id = p.vacancy_id LEFT JOIN seeker s ON s.id = p.seeker_id
    WHERE p.status IN ('departed', 'arrived') AND p.employer_id IS NOT NULL {filters}
    ORDER BY p.departed_on, p.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    employer: { sql: 'AND p.employer_id = :employerId', params: { employerId: sql.uuid } },
    after: {
      sql: 'AND (p.departed_on, p.id) > (:day, :id)',
      params: { day: sql.date, id: sql.uuid },
    },
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
