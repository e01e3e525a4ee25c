import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listUnansweredConsentRequests = statement('seekers.list-unanswered-consent-requests', {
  sql: `
    SELECT s.id AS "seekerId", s.name, s.area_code AS "areaCode", n.asked AS "askedAt", n.by_hand AS "byHand"
    FROM (SELECT recipient_id, min(recorded_at) AS asked, bool_or(status = 'queued' AND channel = 'manual') AS by_hand
          FROM notice WHERE template = 'seekers.consent-asked' GROUP BY recipient_id) n
    JOIN seeker s ON s.id = n.recipient_id AND s.erased_at IS NULL
    WHERE NOT EXISTS (SELECT FROM consent c WHERE c.seeker_id = s.id AND c.purpose = :share)
    ORDER BY n.by_hand DESC, n.asked, s.id LIMIT :limit`,
  params: { share: sql.text(), limit: sql.bigint },
  row: { seekerId: sql.uuid, name: sql.text(), areaCode: sql.text(), askedAt: sql.instant, byHand: sql.bool },
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

export const findSeekersAskedRecently = statement('seekers.find-seekers-asked-recently', {
  sql: `
    SELECT DISTINCT recipient_id AS id FROM notice
    WHERE template = 'seekers.consent-asked' AND recipient_kind = 'seeker' AND recipient_id = ANY(:ids::uuid[])
      AND recorded_at > app_now() - interval '30 days' AND status NOT IN ('cancelled', 'expired')`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});
