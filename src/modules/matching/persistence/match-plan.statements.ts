import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const findConfirmedProposalsOfFair = statement('matching.find-confirmed-proposals-of-fair', {
  sql: `
    SELECT p.plan_id AS "planId", p.seeker_id AS "seekerId", p.vacancy_id AS "vacancyId", p.placement_id AS "placementId",
           p.rank, p.score
    FROM match_plan m JOIN match_proposal p ON p.plan_id = m.id
    WHERE m.fair_code = :fairCode AND m.status = 'confirmed' AND p.decision = 'confirmed' ORDER BY m.id DESC, p.rank`,
  params: { fairCode: sql.text() },
  row: {
    planId: sql.uuid,
    seekerId: sql.uuid,
    vacancyId: sql.uuid,
    placementId: neverNull(sql.uuid),
    rank: sql.int,
    score: sql.int,
  },
});

export const findSeekersRefusingRanking = statement('matching.find-seekers-refusing-ranking', {
  sql: `SELECT id FROM seeker WHERE id = ANY(:seekerIds::uuid[]) AND refuses_ranking`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid },
});
