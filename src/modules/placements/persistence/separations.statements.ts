import type { WhereTo } from '../domain/separation.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listLeavingReports = statement('placements.list-leaving-reports', {
  sql: `
    SELECT cooperation, said_by AS "reportedBy", channel, left_on AS "leftOn", reason, where_to AS "whereTo", back_on AS "backOn",
           certificate_on AS "certificateOn", dispute_id AS "disputeId", recorded_at AS "recordedAt"
    FROM leaving_word WHERE placement_id = :placementId ORDER BY recorded_at, id`,
  params: { placementId: sql.uuid },
  row: {
    cooperation: sql.text(),
    reportedBy: sql.text(),
    channel: sql.text(),
    leftOn: sql.date,
    reason: sql.text(),
    whereTo: sql.text<WhereTo>(),
    backOn: nullable(sql.date),
    certificateOn: nullable(sql.date),
    disputeId: nullable(sql.uuid),
    recordedAt: sql.instant,
  },
});
