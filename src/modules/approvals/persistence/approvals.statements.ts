import { nullable, sql, statement } from '../../../platform/database/index.js';

export const closeApprovalRequest = statement('approvals.close-approval-request', {
  sql: `
    UPDATE approval_request SET outcome = :outcome, decided_by = :userId, decided_at = app_now(), payload = NULL WHERE id = :id`,
  params: { id: sql.uuid, outcome: sql.text(), userId: sql.uuid },
  row: {},
});

export const expireApprovalRequests = statement('approvals.expire-approval-requests', {
  sql: `
    UPDATE approval_request SET outcome = 'expired', decided_at = app_now(), payload = NULL
    WHERE outcome IS NULL AND expires_at <= app_now() AND (:act::text IS NULL OR (act = :act AND aggregate_id = :aggregateId))`,
  params: { act: nullable(sql.text()), aggregateId: nullable(sql.uuid) },
  row: {},
});

export const lockRequesterStillInRole = statement('approvals.lock-requester-still-in-role', {
  sql: `
    SELECT FROM user_account WHERE id = :userId AND role = :role AND disabled_at IS NULL FOR SHARE`,
  params: { userId: sql.uuid, role: sql.text() },
  row: {},
});

export const findUserNames = statement('approvals.find-user-names', {
  sql: `SELECT id, display_name AS name FROM user_account WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text() },
});
