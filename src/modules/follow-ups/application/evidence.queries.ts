import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import { followUpNotFound } from '../domain/follow-up.errors.js';
import { listEvidenceOfPlacement } from '../persistence/evidence.statements.js';

export interface EvidenceRow {
  readonly id: string;
  readonly kind: 'wage' | 'insurance' | 'contract';
  readonly fromOn: string;
  readonly toOn: string;
  readonly amount: number | null;
  readonly reference: string | null;
  readonly reportedBy: string;
  /** Of the party itself; typed for it, with the reference; or of its workbook. */
  readonly word: 'own' | 'typed_for' | 'workbook';
  /** Papers that were uploaded for it. */
  readonly files: readonly { readonly id: string; readonly media: string; readonly bytes: number }[];
}

/** What proves an employment, as far as the caller sees it: a company only what it said itself. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
  ) {}

  /** @throws followUpNotFound when the placement is unknown to the caller */
  list(actor: Actor, placementId: string): Promise<EvidenceRow[]> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.placements.byIds(tx, [placementId])).has(placementId))
        throw followUpNotFound({ placementId });
      return evidenceOf(tx, placementId);
    });
  }
}

/** Reading wages, insurance and contract leaves an audit entry. */
export async function evidenceOf(tx: Tx, placementId: string): Promise<EvidenceRow[]> {
  const evidence = await tx.all(listEvidenceOfPlacement, { placementId });
  if (evidence.length > 0)
    tx.audit({
      action: 'evidence.read',
      aggregate: 'placement',
      aggregateId: placementId,
      fields: [...new Set(evidence.map(({ kind }) => kind))],
    });
  return evidence;
}
