import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listFilingRoster = statement('follow-ups.list-filing-roster', {
  sql: `
    SELECT s.id AS "seekerId", s.name, s.ethnic_group AS "ethnicGroup", s.education, s.county_code AS "countyCode",
           COALESCE(v.title, p.job_text) AS job, p.offered_wage AS wage, c.from_on AS "signedFrom", c.to_on AS "signedTo",
           p.ended_on AS "endedOn"
    FROM placement p JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    LEFT JOIN LATERAL (SELECT from_on, to_on FROM effective_evidence WHERE placement_id = p.id AND kind = 'contract'
                       ORDER BY from_on DESC LIMIT 1) c ON true
    WHERE p.employer_id = :employerId AND p.started_on BETWEEN :from AND :to AND p.start_confirmed_on IS NOT NULL
    ORDER BY p.started_on, s.name, p.id`,
  params: { employerId: sql.uuid, from: sql.date, to: sql.date },
  row: {
    seekerId: sql.uuid,
    name: sql.text(),
    ethnicGroup: nullable(sql.text()),
    education: nullable(sql.text()),
    countyCode: sql.text(),
    job: nullable(sql.text()),
    wage: nullable(sql.int),
    signedFrom: nullable(sql.date),
    signedTo: nullable(sql.date),
    endedOn: nullable(sql.date),
  },
});
