import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PaperKind } from '../domain/papers.js';
import type { ClaimState } from '../domain/subsidy-claim.lifecycle.js';
import { listClaimsOfPack, listPaperNumbers, listPeopleOfPack } from './pack.statements.js';

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
    return tx.all(listClaimsOfPack, { policyCode, place, statuses });
  }

  async people(tx: Tx, claimIds: readonly string[]): Promise<Map<string, PackClaim>> {
    const rows = await tx.all(listPeopleOfPack, { claimIds });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Numbers of papers by placement: those noted for subsidies, and the contract's from the evidence. */
  async papers(tx: Tx, placementIds: readonly string[]): Promise<Map<string, Map<PaperKind, string>>> {
    const rows = await tx.all(listPaperNumbers, { placementIds });
    const found = new Map<string, Map<PaperKind, string>>();
    for (const { placementId, kind, reference } of rows)
      found.set(placementId, (found.get(placementId) ?? new Map<PaperKind, string>()).set(kind, reference));
    return found;
  }
}
