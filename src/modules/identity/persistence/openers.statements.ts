import type { Party } from '../../../kernel/lifecycle/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findFirstTransitions = statement('identity.find-first-transitions', {
  sql: `
    SELECT h.aggregate_id AS id, h.said_by AS "reportedBy", u.organisation_id AS "organisationId"
    FROM history h LEFT JOIN user_account u ON u.id = h.entered_by
    WHERE h.aggregate = :aggregate AND h.aggregate_id = ANY(:ids) AND h.seq = 1`,
  params: { aggregate: sql.text(), ids: sql.uuids },
  row: { id: sql.uuid, reportedBy: sql.text<Party>(), organisationId: nullable(sql.uuid) },
});
