import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { SubsidyKind } from '../domain/rule-set.js';
import { type ClaimState, FREE_AGAIN } from '../domain/subsidy-claim.lifecycle.js';
import { findClaim, listActiveClaims, searchClaims } from './claims.statements.js';

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

@Injectable()
export class ClaimsRepository {
  search(tx: Tx, search: ClaimSearch): Promise<ClaimRow[]> {
    return tx.list(searchClaims, search);
  }

  async find(tx: Tx, id: string): Promise<ClaimRow | null> {
    const row = await tx.first(findClaim, { id });
    return row ?? null;
  }

  /** Claims that stand in the way of another for the same person, policy and period. */
  standing(tx: Tx, seekerIds: readonly string[]): Promise<ClaimRow[]> {
    return tx.all(listActiveClaims, { seekerIds, freeAgain: FREE_AGAIN });
  }

  /** One who claims waits until another claim of the same person under the policy is written or given up. */
  async lockPerson(tx: Tx, policyCode: string, seekerId: string): Promise<void> {
    await tx.lock(`subsidy:${policyCode}:${seekerId}`);
  }
}
