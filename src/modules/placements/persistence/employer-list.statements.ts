import type { PlacementState } from '../domain/placement.states.js';
import { listStatement, neverNull, nullable, sql } from '../../../platform/database/index.js';

export const listPlacementsAwaitingEmployer = listStatement('placements.list-placements-awaiting-employer', {
  sql: `
    SELECT p.id, p.status, p.version, p.answer_due_at AS "answerDueAt", p.employer_id AS "employerId",
           p.vacancy_id AS "vacancyId", COALESCE(v.title, p.job_text) AS job, p.fair_code AS "fairCode",
           s.name AS "seekerName", s.sex, s.education, COALESCE(s.skills, '{}') AS skills,
           v.headcount - v.held - v.used AS "placesLeft"
    FROM placement p LEFT JOIN vacancy v ON v.id = p.vacancy_id
      LEFT JOIN seeker s ON s.id = p.seeker_id
    WHERE p.status IN ('proposed', 'intent') AND p.answer_due_at IS NOT NULL AND p.employer_id IS NOT NULL
      AND (p.status = 'intent' OR p.shown_to_employer) {filters}
    ORDER BY p.answer_due_at, p.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    employer: { sql: 'AND p.employer_id = :employerId', params: { employerId: sql.uuid } },
    vacancy: { sql: 'AND p.vacancy_id = :vacancyId', params: { vacancyId: sql.uuid } },
    after: {
      sql: 'AND (p.answer_due_at, p.id) > (:dueAt, :id)',
      params: { dueAt: sql.instantIn, id: sql.uuid },
    },
  },
  row: {
    id: sql.uuid,
    status: sql.text<PlacementState>(),
    version: sql.int,
    answerDueAt: neverNull(sql.instant),
    employerId: neverNull(sql.uuid),
    vacancyId: nullable(sql.uuid),
    job: nullable(sql.text()),
    fairCode: nullable(sql.text()),
    seekerName: nullable(sql.text()),
    sex: nullable(sql.text<'female' | 'male'>()),
    education: nullable(sql.text()),
    skills: sql.texts(),
    placesLeft: nullable(sql.int),
  },
});
