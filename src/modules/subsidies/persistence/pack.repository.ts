import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PaperKind } from '../domain/papers.js';
import type { ClaimState } from '../domain/subsidy-claim.lifecycle.js';

/** A claim with its person and stay, as a file names them. */
export interface PackClaim {
  readonly id: string;
  readonly status: ClaimState;
  readonly name: string;
  readonly areaCode: string;
  readonly employer: string | null;
  readonly job: string | null;
  readonly dispatched: boolean;
  readonly startedOn: string;
  readonly countsFrom: string;
  readonly reachedOn: string;
  readonly period: string;
  readonly amount: number;
  /** Months with insurance on record, from the day counting began, `YYYY-MM`. */
  readonly insuredMonths: readonly string[];
}

export interface PackKey {
  readonly id: string;
  readonly seekerId: string;
  readonly placementId: string;
}

/** Claims and what proves them, for the files of a policy. */
@Injectable()
export class PackRepository {
  claims(tx: Tx, policyCode: string, place: string, statuses: readonly ClaimState[]): Promise<PackKey[]> {
    return tx.query<PackKey>(
      `SELECT id, seeker_id AS "seekerId", placement_id AS "placementId" FROM subsidy_claim
       WHERE policy_code = $1 AND place = $2 AND status = ANY($3::text[]) ORDER BY id`,
      [policyCode, place, statuses],
    );
  }

  async people(tx: Tx, claimIds: readonly string[]): Promise<Map<string, PackClaim>> {
    const rows = await tx.query<PackClaim>(PEOPLE, [claimIds]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Numbers of papers by placement: those noted for subsidies, and the contract's from the evidence. */
  async papers(tx: Tx, placementIds: readonly string[]): Promise<Map<string, Map<PaperKind, string>>> {
    const rows = await tx.query<{ placementId: string; kind: PaperKind; reference: string }>(
      `SELECT placement_id AS "placementId", kind, string_agg(reference, '、' ORDER BY id) AS reference FROM (
         SELECT id, placement_id, kind, reference FROM subsidy_paper WHERE placement_id = ANY($1::uuid[])
         UNION ALL SELECT id, placement_id, kind, reference FROM effective_evidence
         WHERE placement_id = ANY($1::uuid[]) AND kind = 'contract' AND reference IS NOT NULL) on_file
       GROUP BY 1, 2`,
      [placementIds],
    );
    const found = new Map<string, Map<PaperKind, string>>();
    for (const { placementId, kind, reference } of rows)
      found.set(placementId, (found.get(placementId) ?? new Map<PaperKind, string>()).set(kind, reference));
    return found;
  }
}

const PEOPLE = `
  SELECT c.id, c.status, s.name, c.area_code AS "areaCode", COALESCE(e.name, p.employer_text) AS employer,
         COALESCE(v.title, p.job_text) AS job, COALESCE(e.kind = 'dispatch_firm', false) AS dispatched,
         p.started_on AS "startedOn", c.counts_from AS "countsFrom", c.reached_on AS "reachedOn", c.period, c.amount,
         ARRAY(SELECT DISTINCT to_char(x.from_on, 'YYYY-MM') FROM evidence x
               WHERE x.placement_id = p.id AND x.kind = 'insurance' AND x.from_on >= date_trunc('month', c.counts_from)
               ORDER BY 1) AS "insuredMonths"
  FROM subsidy_claim c JOIN seeker s ON s.id = c.seeker_id JOIN placement p ON p.id = c.placement_id
  LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
  WHERE c.id = ANY($1::uuid[])`;
