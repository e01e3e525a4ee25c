import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listFormPeople = statement('reports.list-form-people', {
  sql: `
    WITH asked AS (SELECT id, row_number() OVER () AS n FROM unnest(:ids::uuid[]) AS id),
    person AS (
      SELECT a.n, COALESCE(p.seeker_id, a.id) AS seeker_id, p.id AS placement_id FROM asked a LEFT JOIN placement p ON p.id = a.id)
    SELECT s.id AS "seekerId", s.name, s.sex, s.birth_on AS "birthOn", s.area_code AS "areaCode", s.hamlet, h.head_name AS "headName",
           h.number AS household, s.relation_to_head AS relation, s.ethnic_group AS "ethnicGroup", s.education, s.skills,
           s.helper_name AS helper, r.status AS roll, p.status, COALESCE(e.name, p.employer_text) AS employer,
           COALESCE(v.title, p.job_text) AS job, p.departed_on AS "departedOn", p.arrived_on AS "arrivedOn", p.started_on AS "startedOn",
           p.ended_on AS "endedOn", p.end_reason AS "endReason", b.code AS batch, concat_ws('-', q.coach, q.seat) AS seat, q.stop,
           q.first_time_out AS "firstOut", COALESCE(f.calls, '[]') AS calls
    FROM person o JOIN seeker s ON s.id = o.seeker_id
    LEFT JOIN household h ON h.id = s.household_id
    LEFT JOIN LATERAL (SELECT * FROM placement x WHERE x.id = o.placement_id OR (o.placement_id IS NULL AND x.seeker_id = s.id)
      ORDER BY x.started_on DESC NULLS LAST, x.id DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT status FROM household_status y WHERE y.household_id = s.household_id
      AND y.valid_from <= COALESCE(p.started_on, app_today()) ORDER BY y.valid_from DESC LIMIT 1) r ON true
    LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    LEFT JOIN LATERAL (SELECT * FROM batch_passenger z WHERE z.placement_id = p.id AND z.taken_off_on IS NULL ORDER BY z.id DESC LIMIT 1) q ON true
    LEFT JOIN batch b ON b.id = q.batch_id
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'on', k.contacted_on, 'channel', k.channel, 'by', k.said_by,
      'outcome', k.outcome)) AS calls FROM follow_up k WHERE k.placement_id = p.id AND k.status <> 'lapsed') f ON true
    ORDER BY o.n`,
  params: { ids: sql.uuids },
  row: {
    seekerId: sql.uuid,
    name: sql.text(),
    sex: sql.text<'male' | 'female'>(),
    birthOn: sql.date,
    areaCode: sql.text(),
    hamlet: nullable(sql.text()),
    headName: nullable(sql.text()),
    household: nullable(sql.text()),
    relation: nullable(sql.text()),
    ethnicGroup: nullable(sql.text()),
    education: nullable(sql.text()),
    skills: sql.texts(),
    helper: nullable(sql.text()),
    roll: nullable(sql.text()),
    status: nullable(sql.text()),
    employer: nullable(sql.text()),
    job: nullable(sql.text()),
    departedOn: nullable(sql.date),
    arrivedOn: nullable(sql.date),
    startedOn: nullable(sql.date),
    endedOn: nullable(sql.date),
    endReason: nullable(sql.text()),
    batch: nullable(sql.text()),
    seat: nullable(sql.text()),
    stop: nullable(sql.text()),
    firstOut: nullable(sql.bool),
    calls: sql.json<
      readonly {
        kind: string;
        on: string | null;
        channel: string | null;
        by: string | null;
        outcome: string | null;
      }[]
    >(),
  },
});
