import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekersWithPlacementAt = statement('matching.find-seekers-with-placement-at', {
  sql: `
    SELECT DISTINCT seeker_id AS id FROM placement WHERE vacancy_id = :vacancyId AND seeker_id = ANY(:found::uuid[])`,
  params: { vacancyId: sql.uuid, found: sql.uuids },
  row: { id: sql.uuid },
});

export const findPlaceLeft = statement('matching.find-place-left', {
  sql: `
    SELECT p.id, COALESCE(m.plan_id, n.plan_id) AS "planId", p.vacancy_id AS "vacancyId", p.cooperation,
           p.fair_code AS "fairCode", p.planned_start_on AS "startsOn", p.planned_departure_on AS "departureOn",
           p.final_at AS "finalAt",
           COALESCE(p.final_at <= app_now(), false) OR COALESCE(p.planned_departure_on <= app_today(), false) AS over
    FROM placement p
      LEFT JOIN match_proposal m ON m.placement_id = p.id
      LEFT JOIN match_next n ON n.placement_id = p.id
    WHERE p.id = :placementId AND p.vacancy_id IS NOT NULL AND p.status IN ('expired', 'declined')
      AND COALESCE(m.plan_id, n.plan_id) IS NOT NULL`,
  params: { placementId: sql.uuid },
  row: {
    id: sql.uuid,
    planId: sql.uuid,
    vacancyId: neverNull(sql.uuid),
    cooperation: sql.text(),
    fairCode: nullable(sql.text()),
    startsOn: nullable(sql.date),
    departureOn: nullable(sql.date),
    finalAt: nullable(sql.instant),
    over: sql.bool,
  },
});
