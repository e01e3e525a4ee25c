import type { SessionStatus } from '../domain/training-session.lifecycle.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateAttendance = statement('training.update-attendance', {
  sql: `
    UPDATE training_attendance a SET attended = m.attended, evidence = COALESCE(:evidence, a.evidence), marked_by = app_user(),
      marked_at = app_now()
    FROM jsonb_to_recordset(:marks::jsonb) AS m(seeker_id uuid, attended boolean)
    WHERE a.session_id = :sessionId AND a.seeker_id = m.seeker_id RETURNING a.seeker_id AS "seekerId"`,
  params: { sessionId: sql.uuid, marks: sql.jsonText, evidence: nullable(sql.text()) },
  row: { seekerId: sql.uuid },
});

export const lockTrainingSession = statement('training.lock-training-session', {
  sql: `
    SELECT id, status, cooperation, held_on AS "heldOn", capacity FROM training_session WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: {
    id: sql.uuid,
    status: sql.text<SessionStatus>(),
    cooperation: sql.text(),
    heldOn: sql.date,
    capacity: nullable(sql.int),
  },
});

export const countEnrolled = statement('training.count-enrolled', {
  sql: `SELECT count(*)::int AS n FROM training_attendance WHERE session_id = :sessionId`,
  params: { sessionId: sql.uuid },
  row: { n: sql.int },
});
