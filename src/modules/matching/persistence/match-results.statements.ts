import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { WhyNot } from '../domain/plan.js';
import type { ScoreParts } from '../domain/score.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

/** What became of a proposal when its plan was confirmed. */
export type Decision = 'confirmed' | 'left_out' | 'changed';

const PROPOSAL = `p.seeker_id AS "seekerId", p.vacancy_id AS "vacancyId", p.area_code AS "areaCode", p.rank, p.tier, p.score,
  p.seeker_side AS "seekerSide", p.employer_side AS "employerSide", p.parts, p.reasons, p.because, p.price, p.pinned,
  p.starts_on AS "startsOn", p.mark, p.decision, p.decision_reason AS "decisionReason", p.placement_id AS "placementId"`;

const POST = `vacancy_id AS "vacancyId", employer_id AS "employerId", seats, placed, cut_off AS "cutOff", price, mark`;

const PROPOSAL_ROW = {
  seekerId: sql.uuid,
  vacancyId: sql.uuid,
  areaCode: sql.text(),
  rank: sql.int,
  tier: sql.int,
  score: sql.int,
  seekerSide: sql.int,
  employerSide: sql.int,
  parts: sql.json<ScoreParts>(),
  reasons: sql.texts(),
  because: sql.json<LocalizedText>(),
  price: nullable(sql.float),
  pinned: sql.bool,
  startsOn: sql.date,
  mark: sql.text(),
  decision: nullable(sql.text<Decision>()),
  decisionReason: nullable(sql.text()),
  placementId: nullable(sql.uuid),
} as const;

const POST_ROW = {
  vacancyId: sql.uuid,
  employerId: sql.uuid,
  seats: sql.int,
  placed: sql.int,
  cutOff: nullable(sql.int),
  price: nullable(sql.float),
  mark: sql.text(),
} as const;

export const listProposalsOfPlan = statement('matching.list-proposals-of-plan', {
  sql: `SELECT ${PROPOSAL} FROM match_proposal p WHERE p.plan_id = :planId ORDER BY p.rank`,
  params: { planId: sql.uuid },
  row: PROPOSAL_ROW,
});

export const findProposalOfSeeker = statement('matching.find-proposal-of-seeker', {
  sql: `
    SELECT ${PROPOSAL} FROM match_proposal p WHERE p.plan_id = :planId AND p.seeker_id = :seekerId`,
  params: { planId: sql.uuid, seekerId: sql.uuid },
  row: PROPOSAL_ROW,
});

export const findReasonUnplaced = statement('matching.find-reason-unplaced', {
  sql: `SELECT why FROM match_unplaced WHERE plan_id = :planId AND seeker_id = :seekerId`,
  params: { planId: sql.uuid, seekerId: sql.uuid },
  row: { why: sql.json<WhyNot>() },
});

export const listPostsOfPlan = statement('matching.list-posts-of-plan', {
  sql: `SELECT ${POST} FROM match_post WHERE plan_id = :planId`,
  params: { planId: sql.uuid },
  row: POST_ROW,
});

export const findPostOfPlan = statement('matching.find-post-of-plan', {
  sql: `SELECT ${POST} FROM match_post WHERE plan_id = :planId AND vacancy_id = :vacancyId`,
  params: { planId: sql.uuid, vacancyId: sql.uuid },
  row: POST_ROW,
});

export const updateProposalDecisions = statement('matching.update-proposal-decisions', {
  sql: `
    UPDATE match_proposal p SET decision = d.decision, decision_reason = d.reason, placement_id = d."placementId"
    FROM jsonb_to_recordset(:decided::jsonb) AS d("seekerId" uuid, decision text, reason text, "placementId" uuid)
    WHERE p.plan_id = :planId AND p.seeker_id = d."seekerId"`,
  params: { planId: sql.uuid, decided: sql.jsonText },
  row: {},
});
