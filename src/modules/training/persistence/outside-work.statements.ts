import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockSeekerForOutsideWork = statement('training.lock-seeker-for-outside-work', {
  sql: `SELECT id FROM seeker WHERE id = :seekerId FOR UPDATE`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid },
});

export const findOpenOutsideWork = statement('training.find-open-outside-work', {
  sql: `SELECT id FROM outside_work WHERE seeker_id = :seekerId AND ended_on IS NULL`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid },
});

export const lockOutsideWork = statement('training.lock-outside-work', {
  sql: `
    SELECT seeker_id AS "seekerId", started_on AS "startedOn", ended_on AS "endedOn" FROM outside_work
    WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { seekerId: sql.uuid, startedOn: sql.date, endedOn: nullable(sql.date) },
});

export const endOutsideWork = statement('training.end-outside-work', {
  sql: `UPDATE outside_work SET ended_on = :endedOn, end_reason = :reason WHERE id = :id`,
  params: { id: sql.uuid, endedOn: sql.date, reason: sql.text() },
  row: {},
});

export const listOutsideWork = listStatement('training.list-outside-work', {
  sql: `
    SELECT w.id, w.seeker_id AS "seekerId", s.name, w.area_code AS "areaCode", w.province, w.place_text AS "placeText",
           w.employer_text AS "employerText", w.job_text AS "jobText", w.wage, w.started_on AS "startedOn",
           w.ended_on AS "endedOn", w.end_reason AS "endReason"
    FROM outside_work w JOIN seeker s ON s.id = w.seeker_id
    WHERE true {filters}
    ORDER BY w.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    province: { sql: 'AND w.province = :province', params: { province: sql.text() } },
    seeker: { sql: 'AND w.seeker_id = :seekerId', params: { seekerId: sql.uuid } },
    on: {
      sql: 'AND w.started_on <= :on AND (w.ended_on IS NULL OR w.ended_on >= :on)',
      params: { on: sql.date },
    },
    after: { sql: 'AND w.id > :after', params: { after: sql.uuid } },
  },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    name: sql.text(),
    areaCode: sql.text(),
    province: sql.text(),
    placeText: nullable(sql.text()),
    employerText: sql.text(),
    jobText: nullable(sql.text()),
    wage: nullable(sql.int),
    startedOn: sql.date,
    endedOn: nullable(sql.date),
    endReason: nullable(sql.text()),
  },
});
