import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listRosterForPrint = statement('fairs.list-roster-for-print', {
  sql: `
    SELECT e.id AS "entryId", e.status, e.badge, e.entered_late AS "enteredLate",
           to_char(e.checked_in_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS arrived, e.area_code AS "areaCode", s.name, s.sex
    FROM fair_roster_entry e LEFT JOIN seeker s ON s.id = e.seeker_id
    WHERE e.fair_id = :fairId ORDER BY e.area_code, s.pinyin NULLS LAST, e.id`,
  params: { fairId: sql.uuid },
  row: {
    entryId: sql.uuid,
    status: sql.text(),
    badge: sql.text(),
    enteredLate: sql.bool,
    arrived: nullable(sql.text()),
    areaCode: sql.text(),
    name: nullable(sql.text()),
    sex: nullable(sql.text()),
  },
});

export const listIntentsForPrint = statement('fairs.list-intents-for-print', {
  sql: `
    SELECT p.id AS "placementId", p.seeker_id AS "seekerId", COALESCE(c.name, p.employer_text, '') AS employer,
           COALESCE(v.title, p.job_text, '') AS post, s.name, s.sex, s.area_code AS "areaCode", p.offered_wage AS wage,
           p.planned_start_on AS "startOn", h.happened_on AS "saidOn", e.interview, COALESCE(e.entered_late, false) AS "enteredLate"
    FROM placement p JOIN seeker s ON s.id = p.seeker_id
    JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1
    LEFT JOIN vacancy v ON v.id = p.vacancy_id LEFT JOIN employer c ON c.id = p.employer_id
    LEFT JOIN fair_roster_entry e ON e.fair_id = :fairId AND e.seeker_id = p.seeker_id
    WHERE p.cooperation = :cooperation AND p.fair_code = :code AND p.origin = :origin AND h.move = 'register_intent'
      AND p.end_reason IS DISTINCT FROM 'import_withdrawn'
    ORDER BY p.id`,
  params: { fairId: sql.uuid, cooperation: sql.text(), code: sql.text(), origin: sql.text() },
  row: {
    placementId: sql.uuid,
    seekerId: sql.uuid,
    employer: sql.text(),
    post: sql.text(),
    name: sql.text(),
    sex: sql.text(),
    areaCode: sql.text(),
    wage: nullable(sql.int),
    startOn: nullable(sql.date),
    saidOn: sql.date,
    interview: nullable(sql.text()),
    enteredLate: sql.bool,
  },
});

export const findIntentSlip = statement('fairs.find-intent-slip', {
  sql: `
    SELECT s.name, COALESCE(c.name, p.employer_text, '') AS employer, COALESCE(v.title, p.job_text, '') AS post,
           p.offered_wage AS wage, p.planned_departure_on AS "departureOn", p.status
    FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    LEFT JOIN employer c ON c.id = p.employer_id WHERE p.id = :placementId AND p.fair_id = :fairId`,
  params: { fairId: sql.uuid, placementId: sql.uuid },
  row: {
    name: nullable(sql.text()),
    employer: sql.text(),
    post: sql.text(),
    wage: nullable(sql.int),
    departureOn: nullable(sql.date),
    status: sql.text(),
  },
});
