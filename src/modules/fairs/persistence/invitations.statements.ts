import { nullable, sql, statement } from '../../../platform/database/index.js';

const WAVE = `w.id, w.fair_id AS "fairId", w.number, w.due_at AS "dueAt", w.started_at AS "startedAt", w.sent_at AS "sentAt", w.sent,
  (SELECT count(*)::int FROM fair_invitation i WHERE i.wave_id = w.id) AS people`;

const WAVE_ROW = {
  id: sql.uuid,
  fairId: sql.uuid,
  number: sql.int,
  dueAt: sql.instant,
  startedAt: nullable(sql.instant),
  sentAt: nullable(sql.instant),
  sent: nullable(sql.int),
  people: sql.int,
} as const;

export const listWaves = statement('fairs.list-waves', {
  sql: `SELECT ${WAVE} FROM fair_wave w WHERE w.fair_id = :fairId ORDER BY w.number`,
  params: { fairId: sql.uuid },
  row: WAVE_ROW,
});

export const findWave = statement('fairs.find-wave', {
  sql: `SELECT ${WAVE} FROM fair_wave w WHERE w.id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: WAVE_ROW,
});

export const listSeekersOfFilter = statement('fairs.list-seekers-of-filter', {
  sql: `
    SELECT s.id AS "seekerId", s.area_code AS "areaCode" FROM seeker s
    WHERE s.status IN ('verified', 'seeking') AND starts_with(s.area_code, :area)
      AND NOT EXISTS (SELECT FROM fair_invitation i WHERE i.fair_id = :fairId AND i.seeker_id = s.id)
      AND NOT EXISTS (SELECT FROM fair_roster_entry e WHERE e.fair_id = :fairId AND e.seeker_id = s.id)
    ORDER BY s.id LIMIT :limit`,
  params: { fairId: sql.uuid, area: sql.text(), limit: sql.bigint },
  row: { seekerId: sql.uuid, areaCode: sql.text() },
});

export const findSeekersNotInvited = statement('fairs.find-seekers-not-invited', {
  sql: `
    SELECT s.id AS "seekerId", s.area_code AS "areaCode"
    FROM unnest(:seekerIds::uuid[]) WITH ORDINALITY AS asked(id, position) JOIN seeker s ON s.id = asked.id
    WHERE s.status <> 'frozen'
      AND NOT EXISTS (SELECT FROM fair_invitation i WHERE i.fair_id = :fairId AND i.seeker_id = s.id)
      AND NOT EXISTS (SELECT FROM fair_roster_entry e WHERE e.fair_id = :fairId AND e.seeker_id = s.id)
    ORDER BY asked.position`,
  params: { fairId: sql.uuid, seekerIds: sql.uuids },
  row: { seekerId: sql.uuid, areaCode: sql.text() },
});

export const startDueWaves = statement('fairs.start-due-waves', {
  sql: `
    UPDATE fair_wave SET started_at = app_now() WHERE id IN (
    SELECT w.id FROM fair_wave w JOIN fair f ON f.id = w.fair_id
    WHERE w.started_at IS NULL AND w.due_at <= app_now() AND f.status IN ('published', 'open')
    ORDER BY w.due_at LIMIT 20 FOR UPDATE OF w SKIP LOCKED) RETURNING id`,
  params: {},
  row: { id: sql.uuid },
});

export const findCooperationsWithDueWaves = statement('fairs.find-cooperations-with-due-waves', {
  sql: `
    SELECT DISTINCT w.cooperation FROM fair_wave w JOIN fair f ON f.id = w.fair_id
    WHERE w.started_at IS NULL AND w.due_at <= app_now() AND f.status IN ('published', 'open')`,
  params: {},
  row: { cooperation: sql.text() },
});

export const listInvitationsOfWave = statement('fairs.list-invitations-of-wave', {
  sql: `
    SELECT seeker_id AS "seekerId", area_code AS "areaCode", rank, origin FROM fair_invitation WHERE wave_id = :waveId ORDER BY rank`,
  params: { waveId: sql.uuid },
  row: { seekerId: sql.uuid, areaCode: sql.text(), rank: sql.int, origin: sql.text<'plan' | 'invitation'>() },
});

export const updateInvitationsSent = statement('fairs.update-invitations-sent', {
  sql: `
    UPDATE fair_invitation SET told_at = app_now() WHERE wave_id = :waveId AND seeker_id = ANY(:seekerIds::uuid[])`,
  params: { waveId: sql.uuid, seekerIds: sql.uuids },
  row: {},
});

export const updateWaveSent = statement('fairs.update-wave-sent', {
  sql: `UPDATE fair_wave SET sent_at = app_now(), sent = :length WHERE id = :waveId`,
  params: { waveId: sql.uuid, length: sql.int },
  row: {},
});

export const findSeekersInformed = statement('fairs.find-seekers-informed', {
  sql: `
    SELECT seeker_id AS id FROM fair_invitation WHERE fair_id = :fairId AND told_at IS NOT NULL
    UNION SELECT seeker_id FROM fair_roster_entry WHERE fair_id = :fairId AND status IN ('invited', 'registered') ORDER BY 1`,
  params: { fairId: sql.uuid },
  row: { id: sql.uuid },
});
