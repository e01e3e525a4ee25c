import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findOpenAnswerDue = statement('placements.find-open-answer-due', {
  sql: `
    SELECT id FROM placement WHERE employer_id = :employerId AND answer_due_at = :answerDueAt AND status IN ('proposed', 'intent') LIMIT 1`,
  params: { employerId: nullable(sql.uuid), answerDueAt: nullable(sql.instantIn) },
  row: { id: sql.uuid },
});

export const findAnswerContext = statement('placements.find-answer-context', {
  sql: `
    SELECT p.id, p.seeker_id AS "seekerId", p.employer_id AS "employerId", p.cooperation,
           COALESCE(e.name, p.employer_text, '') AS employer, COALESCE(v.title, p.job_text, '') AS job,
           p.asked_at AS "askedAt", p.answer_due_at AS "answerDueAt", p.hold_until AS "holdUntil",
           p.shown_to_employer AS shown
    FROM placement p LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    WHERE p.id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    employerId: nullable(sql.uuid),
    cooperation: sql.text(),
    employer: sql.text(),
    job: sql.text(),
    askedAt: nullable(sql.instant),
    answerDueAt: nullable(sql.instant),
    holdUntil: nullable(sql.instant),
    shown: sql.bool,
  },
});
