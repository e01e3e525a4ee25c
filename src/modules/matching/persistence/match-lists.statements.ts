import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';
import { listStatement, nullable, sql } from '../../../platform/database/index.js';

export const listPlanPosts = listStatement('matching.list-plan-posts', {
  sql: `
    SELECT m.vacancy_id AS "vacancyId", v.title, m.employer_id AS "employerId", e.name AS "employerName", m.seats, m.placed,
           m.cut_off AS "cutOff", m.price
    FROM match_post m JOIN vacancy v ON v.id = m.vacancy_id LEFT JOIN employer e ON e.id = m.employer_id
    WHERE m.plan_id = :planId {filters}
    ORDER BY m.vacancy_id LIMIT :limit`,
  params: { planId: sql.uuid, limit: sql.bigint },
  filters: { after: { sql: 'AND m.vacancy_id > :after', params: { after: sql.uuid } } },
  row: {
    vacancyId: sql.uuid,
    title: sql.text(),
    employerId: sql.uuid,
    employerName: nullable(sql.text()),
    seats: sql.int,
    placed: sql.int,
    cutOff: nullable(sql.int),
    price: nullable(sql.float),
  },
});

export const listPlanProposals = listStatement('matching.list-plan-proposals', {
  sql: `
    SELECT p.rank, p.seeker_id AS "seekerId", s.name AS "seekerName", p.area_code AS "areaCode", p.vacancy_id AS "vacancyId",
           v.title, e.name AS "employerName", p.tier, p.score, p.parts, p.reasons, p.because, p.price, p.pinned,
           p.starts_on AS "startsOn", p.decision, p.decision_reason AS "decisionReason", p.placement_id AS "placementId"
    FROM match_proposal p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
      LEFT JOIN employer e ON e.id = v.employer_id
    WHERE p.plan_id = :planId AND p.rank > :after {filters}
    ORDER BY p.rank LIMIT :limit`,
  params: { planId: sql.uuid, after: sql.int, limit: sql.bigint },
  filters: {
    vacancy: { sql: 'AND p.vacancy_id = :vacancyId', params: { vacancyId: sql.uuid } },
    decision: {
      sql: `AND COALESCE(p.decision, 'open') = :decision`,
      params: { decision: sql.text() },
    },
  },
  row: {
    rank: sql.int,
    seekerId: sql.uuid,
    seekerName: nullable(sql.text()),
    areaCode: sql.text(),
    vacancyId: sql.uuid,
    title: nullable(sql.text()),
    employerName: nullable(sql.text()),
    tier: sql.int,
    score: sql.int,
    parts: sql.json<ScoreParts>(),
    reasons: sql.texts(),
    because: sql.json<LocalizedText>(),
    price: nullable(sql.float),
    pinned: sql.bool,
    startsOn: sql.date,
    decision: nullable(sql.text()),
    decisionReason: nullable(sql.text()),
    placementId: nullable(sql.uuid),
  },
});

export const listUnplacedSeekers = listStatement('matching.list-unplaced-seekers', {
  sql: `
    SELECT u.seeker_id AS "seekerId", s.name AS "seekerName", u.area_code AS "areaCode",
           u.best_vacancy_id AS "bestVacancyId", u.why
    FROM match_unplaced u LEFT JOIN seeker s ON s.id = u.seeker_id
    WHERE u.plan_id = :planId AND (s.id IS NOT NULL OR NOT :visibleOnly) {filters}
    ORDER BY u.seeker_id LIMIT :limit`,
  params: { planId: sql.uuid, limit: sql.bigint, visibleOnly: sql.bool },
  filters: { after: { sql: 'AND u.seeker_id > :after', params: { after: sql.uuid } } },
  row: {
    seekerId: sql.uuid,
    seekerName: nullable(sql.text()),
    areaCode: sql.text(),
    bestVacancyId: nullable(sql.uuid),
    why: sql.json<WhyNot>(),
  },
});
