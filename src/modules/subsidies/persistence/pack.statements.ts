import type { PaperKind } from '../domain/papers.js';
import type { ClaimState } from '../domain/subsidy-claim.lifecycle.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const listClaimsOfPack = statement('subsidies.list-claims-of-pack', {
  sql: `
    SELECT id, seeker_id AS "seekerId", placement_id AS "placementId" FROM subsidy_claim
    WHERE policy_code = :policyCode AND place = :place AND status = ANY(:statuses::text[]) ORDER BY id`,
  params: { policyCode: sql.text(), place: sql.text(), statuses: sql.texts() },
  row: { id: sql.uuid, seekerId: sql.uuid, placementId: sql.uuid },
});

export const listPeopleOfPack = statement('subsidies.list-people-of-pack', {
  sql: `
    SELECT c.id, c.status, s.name, c.area_code AS "areaCode", COALESCE(e.name, p.employer_text) AS employer,
           COALESCE(v.title, p.job_text) AS job, COALESCE(e.kind = 'dispatch_firm', false) AS dispatched,
           p.started_on AS "startedOn", c.counts_from AS "countsFrom", c.reached_on AS "reachedOn", c.period, c.amount
    FROM subsidy_claim c JOIN seeker s ON s.id = c.seeker_id JOIN placement p ON p.id = c.placement_id
    LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
    WHERE c.id = ANY(:claimIds::uuid[])`,
  params: { claimIds: sql.uuids },
  row: {
    id: sql.uuid,
    status: sql.text<ClaimState>(),
    name: sql.text(),
    areaCode: sql.text(),
    employer: nullable(sql.text()),
    job: nullable(sql.text()),
    dispatched: sql.bool,
    startedOn: neverNull(sql.date),
    countsFrom: sql.date,
    reachedOn: sql.date,
    period: sql.text(),
    amount: sql.int,
  },
});

export const listPaperNumbers = statement('subsidies.list-paper-numbers', {
  sql: `
    SELECT placement_id AS "placementId", kind, string_agg(reference, '、' ORDER BY id) AS reference FROM (
      SELECT id, placement_id, kind, reference FROM subsidy_paper WHERE placement_id = ANY(:placementIds::uuid[])
      UNION ALL SELECT id, placement_id, kind, reference FROM effective_evidence
      WHERE placement_id = ANY(:placementIds::uuid[]) AND kind = 'contract' AND reference IS NOT NULL) on_file
    GROUP BY 1, 2`,
  params: { placementIds: sql.uuids },
  row: { placementId: sql.uuid, kind: sql.text<PaperKind>(), reference: sql.text() },
});
