import { nullable, sql, statement } from '../../../platform/database/index.js';

/** In the order of the ids. */
export const listUnansweredConsentRequests = statement('seekers.list-unanswered-consent-requests', {
  sql: `
    SELECT s.id AS "seekerId", s.name, s.area_code AS "areaCode"
    FROM unnest(:ids::uuid[]) WITH ORDINALITY AS n(id, place)
    JOIN seeker s ON s.id = n.id AND s.erased_at IS NULL
    WHERE NOT EXISTS (SELECT FROM consent c WHERE c.seeker_id = s.id AND c.purpose = :share)
    ORDER BY n.place LIMIT :limit`,
  params: { ids: sql.uuids, share: sql.text(), limit: sql.bigint },
  row: { seekerId: sql.uuid, name: sql.text(), areaCode: sql.text() },
});

export const findConsentStateOfSeekers = statement('seekers.find-consent-state-of-seekers', {
  sql: `
    SELECT s.id, s.area_code AS "areaCode",
           (SELECT c.given FROM consent c WHERE c.seeker_id = s.id AND c.purpose = :share
            ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1) AS given
    FROM seeker s WHERE s.id = ANY(:ids::uuid[]) AND s.erased_at IS NULL ORDER BY s.id`,
  params: { ids: sql.uuids, share: sql.text() },
  row: { id: sql.uuid, areaCode: sql.text(), given: nullable(sql.bool) },
});
