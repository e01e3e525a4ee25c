import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findLastAnswerDue = statement('placements.find-last-answer-due', {
  sql: `
    SELECT max(answer_due_at) AS until FROM placement
    WHERE employer_id = :employerId AND status IN ('proposed', 'intent') AND answer_due_at > app_now()`,
  params: { employerId: sql.uuid },
  row: { until: nullable(sql.instant) },
});

export const findOfferForLink = statement('placements.find-offer-for-link', {
  sql: `
    SELECT cooperation, area_code, seeker_id, COALESCE(hold_until, answer_due_at) AS until FROM placement WHERE id = :placementId`,
  params: { placementId: sql.uuid },
  row: { cooperation: sql.text(), area_code: sql.text(), seeker_id: sql.uuid, until: nullable(sql.instant) },
});

export const findOfferPage = statement('placements.find-offer-page', {
  sql: `
    SELECT COALESCE(e.name, p.employer_text) AS "employerName", COALESCE(v.title, p.job_text) AS job,
           p.offered_wage AS "offeredWage", p.hold_until AS "holdUntil"
    FROM placement p LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    WHERE p.id = :placementId`,
  params: { placementId: sql.uuid },
  row: {
    employerName: nullable(sql.text()),
    job: nullable(sql.text()),
    offeredWage: nullable(sql.int),
    holdUntil: nullable(sql.instant),
  },
});

export const countEndedOffersOfEmployer = statement('placements.count-ended-offers-of-employer', {
  sql: `
    SELECT p.status, count(*)::int AS count FROM placement p
    WHERE p.employer_id = :employerId AND p.recorded_at <= :issuedUntil AND p.recorded_at > :issuedUntil::timestamptz - interval '60 days'
      AND p.status <> 'barred' GROUP BY p.status ORDER BY p.status`,
  params: { employerId: sql.uuid, issuedUntil: sql.instantIn },
  row: { status: sql.text(), count: sql.int },
});
