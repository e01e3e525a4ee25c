import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const COUNTED = `CROSS JOIN LATERAL (SELECT count(*)::int AS listed, count(*) FILTER (WHERE a.attended)::int AS attended
  FROM training_attendance a WHERE a.session_id = t.id) c`;

export const countAttendance = statement('training.count-attendance', {
  sql: `
    SELECT t.id, c.listed, c.attended FROM training_session t ${COUNTED} WHERE t.id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, listed: sql.int, attended: sql.int },
});

export const findTrainingSession = statement('training.find-training-session', {
  sql: `SELECT id FROM training_session WHERE id = :id`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const listAttendance = listStatement('training.list-attendance', {
  sql: `
    SELECT a.id, a.seeker_id AS "seekerId", s.name, a.area_code AS "areaCode", a.attended
    FROM training_attendance a JOIN seeker s ON s.id = a.seeker_id
    WHERE a.session_id = :sessionId {filters}
    ORDER BY a.id LIMIT :limit`,
  params: { sessionId: sql.uuid, limit: sql.bigint },
  filters: {
    attended: { sql: 'AND a.attended = :attended', params: { attended: sql.bool } },
    after: { sql: 'AND a.id > :after', params: { after: sql.uuid } },
  },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    name: sql.text(),
    areaCode: sql.text(),
    attended: nullable(sql.bool),
  },
});
