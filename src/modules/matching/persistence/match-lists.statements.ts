import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listPlanPosts = statement('matching.list-plan-posts', {
  sql: `
    SELECT m.vacancy_id AS "vacancyId", v.title, m.employer_id AS "employerId", e.name AS "employerName", m.seats, m.placed,
           m.cut_off AS "cutOff", m.price
    FROM match_post m JOIN vacancy v ON v.id = m.vacancy_id LEFT JOIN employer e ON e.id = m.employer_id
    WHERE m.plan_id = :planId AND (:after::uuid IS NULL OR m.vacancy_id > :after) ORDER BY m.vacancy_id LIMIT :limit`,
  params: { planId: sql.uuid, after: nullable(sql.uuid), limit: sql.bigint },
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

export const listPlanProposals = statement('matching.list-plan-proposals', {
  sql: `
    SELECT p.rank, p.seeker_id AS "seekerId", s.name AS "seekerName", p.area_code AS "areaCode", p.vacancy_id AS "vacancyId",
           v.title, e.name AS "employerName", p.tier, p.score, p.parts, p.reasons, p.because, p.price, p.pinned,
           p.starts_on AS "startsOn", p.decision, p.decision_reason AS "decisionReason", p.placement_id AS "placementId"
    FROM match_proposal p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
      LEFT JOIN employer e ON e.id = v.employer_id
    WHERE p.plan_id = :planId AND p.rank > :after AND (:vacancyId::uuid IS NULL OR p.vacancy_id = :vacancyId)
      AND (:decision::text IS NULL OR COALESCE(p.decision, 'open') = :decision)
    ORDER BY p.rank LIMIT :limit`,
  params: {
    planId: sql.uuid,
    after: sql.int,
    vacancyId: nullable(sql.uuid),
    decision: nullable(sql.text()),
    limit: sql.bigint,
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

export const listUnplacedSeekers = statement('matching.list-unplaced-seekers', {
  sql: `
    SELECT u.seeker_id AS "seekerId", s.name AS "seekerName", u.area_code AS "areaCode",
           u.best_vacancy_id AS "bestVacancyId", u.why
    FROM match_unplaced u LEFT JOIN seeker s ON s.id = u.seeker_id
    WHERE u.plan_id = :planId AND (:after::uuid IS NULL OR u.seeker_id > :after) AND (s.id IS NOT NULL OR NOT :visibleOnly) ORDER BY u.seeker_id LIMIT :limit`,
  params: { planId: sql.uuid, after: nullable(sql.uuid), limit: sql.bigint, visibleOnly: sql.bool },
  row: {
    seekerId: sql.uuid,
    seekerName: nullable(sql.text()),
    areaCode: sql.text(),
    bestVacancyId: nullable(sql.uuid),
    why: sql.json<WhyNot>(),
  },
});
