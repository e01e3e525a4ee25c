import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { SubsidyKind } from '../domain/rule-set.js';
import { type ClaimState, FREE_AGAIN } from '../domain/subsidy-claim.lifecycle.js';

export interface ClaimRow {
  readonly id: string;
  readonly status: ClaimState;
  readonly version: number;
  readonly policyId: string;
  readonly policyCode: string;
  readonly kind: SubsidyKind;
  readonly cooperation: string;
  readonly place: string;
  readonly seekerId: string;
  readonly placementId: string;
  readonly areaCode: string;
  readonly employerId: string | null;
  /** `once` or the calendar year; both days null: for ever. */
  readonly period: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly countsFrom: string;
  readonly reachedOn: string;
  /** Whole yuan, as it stood when it was claimed. */
  readonly amount: number;
  readonly claimedOn: string;
  readonly noticeId: string | null;
  readonly noticeUntil: string | null;
  readonly paidOn: string | null;
}

export interface ClaimSearch {
  readonly policyCode?: string;
  readonly place?: string;
  readonly statuses?: readonly ClaimState[];
  readonly noticeId?: string;
  readonly seekerId?: string;
  readonly limit: number;
  readonly after?: string;
}

const CLAIM = `id, status, version, policy_id AS "policyId", policy_code AS "policyCode", kind, cooperation, place,
  seeker_id AS "seekerId", placement_id AS "placementId", area_code AS "areaCode", employer_id AS "employerId", period,
  period_from AS "periodFrom", period_to AS "periodTo", counts_from AS "countsFrom", reached_on AS "reachedOn", amount,
  claimed_on AS "claimedOn", notice_id AS "noticeId", notice_until AS "noticeUntil", paid_on AS "paidOn"`;

@Injectable()
export class ClaimsRepository {
  search(tx: Tx, search: ClaimSearch): Promise<ClaimRow[]> {
    return tx.query<ClaimRow>(
      `SELECT ${CLAIM} FROM subsidy_claim
       WHERE ($1::text IS NULL OR policy_code = $1) AND ($2::text IS NULL OR place = $2)
         AND ($3::text[] IS NULL OR status = ANY($3)) AND ($4::uuid IS NULL OR notice_id = $4)
         AND ($5::uuid IS NULL OR seeker_id = $5) AND ($6::uuid IS NULL OR id > $6) ORDER BY id LIMIT $7`,
      [
        search.policyCode ?? null,
        search.place ?? null,
        search.statuses ?? null,
        search.noticeId ?? null,
        search.seekerId ?? null,
        search.after ?? null,
        search.limit,
      ],
    );
  }

  async find(tx: Tx, id: string): Promise<ClaimRow | null> {
    const [row] = await tx.query<ClaimRow>(`SELECT ${CLAIM} FROM subsidy_claim WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Claims that stand in the way of another for the same person, policy and period. */
  standing(tx: Tx, seekerIds: readonly string[]): Promise<ClaimRow[]> {
    return tx.query<ClaimRow>(
      `SELECT ${CLAIM} FROM subsidy_claim WHERE seeker_id = ANY($1::uuid[]) AND status <> ALL($2::text[]) ORDER BY id`,
      [seekerIds, FREE_AGAIN],
    );
  }

  /** One who claims waits until another claim of the same person under the policy is written or given up. */
  async lockPerson(tx: Tx, policyCode: string, seekerId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `subsidy:${policyCode}:${seekerId}`,
    ]);
  }
}
