import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findLastTransitionTypedForParty = statement('placements.find-last-transition-typed-for-party', {
  sql: `
    SELECT (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "recordedOn", h.entered_by AS "typedBy", u.organisation_id AS office
    FROM history h LEFT JOIN user_account u ON u.id = h.entered_by
    WHERE h.aggregate = 'placement' AND h.aggregate_id = :placementId AND h.said_by = :party
      AND NOT (h.channel = 'link' OR h.channel = 'account' AND COALESCE(h.entered_role, h.said_by) IN (h.said_by, 'system'))
      AND (:before::uuid IS NULL OR h.recorded_at <= (SELECT recorded_at FROM dispute WHERE id = :before))
    ORDER BY h.seq DESC LIMIT 1`,
  params: { placementId: sql.uuid, party: sql.text(), before: nullable(sql.uuid) },
  row: { recordedOn: sql.date, typedBy: sql.uuid, office: nullable(sql.uuid) },
});
