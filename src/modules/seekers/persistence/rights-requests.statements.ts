import type { RightKind } from '../domain/person-rights.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, seeker_id AS "seekerId", kind, received_on::text AS "receivedOn", due_on::text AS "dueOn",
  (answered_at IS NULL AND due_on < app_today()) AS overdue, entered_by AS "recordedBy", outcome, reason`;

const RIGHTS_REQUEST_ROW = {
  id: sql.uuid,
  seekerId: sql.uuid,
  kind: sql.text<RightKind>(),
  receivedOn: sql.text(),
  dueOn: sql.text(),
  overdue: sql.bool,
  recordedBy: sql.uuid,
  outcome: nullable(sql.text<'granted' | 'refused'>()),
  reason: nullable(sql.text()),
} as const;

export const insertRightsRequest = statement('seekers.insert-rights-request', {
  sql: `
    INSERT INTO rights_request (id, seeker_id, kind, received_on, due_on, said_by, channel, entered_by)
    VALUES (:id, :seekerId, :kind, :receivedOn, :dueOn, :reportedBy, :channel, :userId) RETURNING ${COLUMNS}`,
  params: {
    id: sql.uuid,
    seekerId: sql.uuid,
    kind: sql.text(),
    receivedOn: sql.date,
    dueOn: sql.date,
    reportedBy: sql.text(),
    channel: sql.text(),
    userId: sql.uuid,
  },
  row: RIGHTS_REQUEST_ROW,
});

export const listOpenRightsRequests = statement('seekers.list-open-rights-requests', {
  sql: `
    SELECT ${COLUMNS} FROM rights_request WHERE answered_at IS NULL ORDER BY due_on, id LIMIT 500`,
  params: {},
  row: RIGHTS_REQUEST_ROW,
});

export const listRightsRequestsOfSeeker = statement('seekers.list-rights-requests-of-seeker', {
  sql: `
    SELECT ${COLUMNS} FROM rights_request WHERE seeker_id = :seekerId ORDER BY received_on, id`,
  params: { seekerId: sql.uuid },
  row: RIGHTS_REQUEST_ROW,
});

export const lockOpenRightsRequestOfKind = statement('seekers.lock-open-rights-request-of-kind', {
  sql: `
    SELECT id FROM rights_request WHERE seeker_id = :seekerId AND kind = :kind AND answered_at IS NULL ORDER BY id FOR UPDATE`,
  params: { seekerId: sql.uuid, kind: sql.text() },
  row: { id: sql.uuid },
});

export const lockOpenRightsRequest = statement('seekers.lock-open-rights-request', {
  sql: `SELECT ${COLUMNS} FROM rights_request WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: RIGHTS_REQUEST_ROW,
});

export const answerRightsRequest = statement('seekers.answer-rights-request', {
  sql: `
    UPDATE rights_request SET answered_at = app_now(), answered_by = :userId, outcome = :outcome, reason = :reason WHERE id = :id`,
  params: { id: sql.uuid, userId: sql.uuid, outcome: sql.text(), reason: nullable(sql.text()) },
  row: {},
});

export const grantRightsRequestsOfKind = statement('seekers.grant-rights-requests-of-kind', {
  sql: `
    UPDATE rights_request SET answered_at = app_now(), answered_by = :userId, outcome = 'granted'
    WHERE seeker_id = :seekerId AND kind = :kind AND answered_at IS NULL`,
  params: { seekerId: sql.uuid, kind: sql.text(), userId: sql.uuid },
  row: {},
});
