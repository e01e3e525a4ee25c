import type { SubsidyKind } from '../domain/rule-set.js';
import type { ClaimState } from '../domain/subsidy-claim.lifecycle.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const CLAIM = `id, status, version, policy_id AS "policyId", policy_code AS "policyCode", kind, cooperation, place,
  seeker_id AS "seekerId", placement_id AS "placementId", area_code AS "areaCode", employer_id AS "employerId", period,
  period_from AS "periodFrom", period_to AS "periodTo", counts_from AS "countsFrom", reached_on AS "reachedOn", amount,
  claimed_on AS "claimedOn", notice_id AS "noticeId", notice_until AS "noticeUntil", paid_on AS "paidOn"`;

const CLAIM_ROW = {
  id: sql.uuid,
  status: sql.text<ClaimState>(),
  version: sql.int,
  policyId: sql.uuid,
  policyCode: sql.text(),
  kind: sql.text<SubsidyKind>(),
  cooperation: sql.text(),
  place: sql.text(),
  seekerId: sql.uuid,
  placementId: sql.uuid,
  areaCode: sql.text(),
  employerId: nullable(sql.uuid),
  period: sql.text(),
  periodFrom: nullable(sql.date),
  periodTo: nullable(sql.date),
  countsFrom: sql.date,
  reachedOn: sql.date,
  amount: sql.int,
  claimedOn: sql.date,
  noticeId: nullable(sql.uuid),
  noticeUntil: nullable(sql.date),
  paidOn: nullable(sql.date),
} as const;

export const searchClaims = listStatement('subsidies.search-claims', {
  sql: `
    SELECT ${CLAIM} FROM subsidy_claim
    WHERE true {filters}
    ORDER BY id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    policy: { sql: 'AND policy_code = :policyCode', params: { policyCode: sql.text() } },
    place: { sql: 'AND place = :place', params: { place: sql.text() } },
    statuses: { sql: 'AND status = ANY(:statuses::text[])', params: { statuses: sql.texts() } },
    notice: { sql: 'AND notice_id = :noticeId', params: { noticeId: sql.uuid } },
    seeker: { sql: 'AND seeker_id = :seekerId', params: { seekerId: sql.uuid } },
    after: { sql: 'AND id > :after', params: { after: sql.uuid } },
  },
  row: CLAIM_ROW,
});

export const findClaim = statement('subsidies.find-claim', {
  sql: `SELECT ${CLAIM} FROM subsidy_claim WHERE id = :id`,
  params: { id: sql.uuid },
  row: CLAIM_ROW,
});

export const listActiveClaims = statement('subsidies.list-active-claims', {
  sql: `
    SELECT ${CLAIM} FROM subsidy_claim WHERE seeker_id = ANY(:seekerIds::uuid[]) AND status <> ALL(:freeAgain::text[]) ORDER BY id`,
  params: { seekerIds: sql.uuids, freeAgain: sql.texts() },
  row: CLAIM_ROW,
});

export const listTransitionsOfClaim = statement('subsidies.list-transitions-of-claim', {
  sql: `
    SELECT seq, move, to_status AS "toStatus", happened_on AS "occurredOn", said_by AS "reportedBy", reason, evidence
    FROM history WHERE aggregate = 'subsidy_claim' AND aggregate_id = :aggregateId ORDER BY seq`,
  params: { aggregateId: sql.uuid },
  row: {
    seq: sql.int,
    move: sql.text(),
    toStatus: sql.text(),
    occurredOn: sql.date,
    reportedBy: sql.text(),
    reason: nullable(sql.text()),
    evidence: nullable(sql.text()),
  },
});

export const lockClaim = statement('subsidies.lock-claim', {
  sql: `SELECT id FROM subsidy_claim WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});
