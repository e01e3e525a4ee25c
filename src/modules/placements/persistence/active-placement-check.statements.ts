import type { PlacementState } from '../domain/placement.states.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockSeekersInOrder = statement('placements.lock-seekers-in-order', {
  sql: `
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM (SELECT unnest(:keys::text[]) AS key ORDER BY 1) k`,
  params: { keys: sql.texts() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const findActivePlacements = statement('placements.find-active-placements', {
  sql: `
    SELECT id, seeker_id AS "seekerId", vacancy_id AS "vacancyId", status, final_at AS "finalAt",
           planned_departure_on AS "plannedDepartureOn", planned_start_on AS "plannedStartOn"
    FROM placement WHERE (seeker_id, vacancy_id) IN (SELECT * FROM unnest(:seekerIds::uuid[], :vacancyIds::uuid[]))
      AND status <> ALL(:finalOrOff::text[]) ORDER BY id`,
  params: { seekerIds: sql.uuids, vacancyIds: sql.uuids, finalOrOff: sql.texts() },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    vacancyId: neverNull(sql.uuid),
    status: sql.text<PlacementState>(),
    finalAt: nullable(sql.instant),
    plannedDepartureOn: nullable(sql.date),
    plannedStartOn: nullable(sql.date),
  },
});
