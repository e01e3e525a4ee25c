import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { EVIDENCE_KINDS } from './evidence.service.js';
import { listEffectiveEvidence, listInsuredMonths } from '../persistence/evidence.statements.js';

export interface EvidenceOnFile {
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  /** First and last local day it proves. */
  readonly from: string;
  readonly to: string;
  /** Yuan, of a month's wage. */
  readonly amount: number | null;
  /** Number of the paper it stands on. */
  readonly reference: string | null;
}

/** Wages, insurance and contracts for the modules to the right, in the caller's transaction and within its actor's sight. */
@Injectable()
export class EvidenceReader {
  /** By placement, earliest first; placements without any are absent. */
  async ofPlacements(tx: Tx, placementIds: readonly string[]): Promise<Map<string, EvidenceOnFile[]>> {
    const rows = await tx.all(listEffectiveEvidence, { placementIds });
    const found = new Map<string, EvidenceOnFile[]>();
    for (const { placementId, ...fact } of rows)
      found.set(placementId, [...(found.get(placementId) ?? []), fact]);
    return found;
  }

  /** Months, `YYYY-MM`, in which insurance of a placement begins to be on record, whoever recorded it. */
  async findInsuredMonths(tx: Tx, placementIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.all(listInsuredMonths, { placementIds });
    return new Map(rows.map(({ placementId, months }) => [placementId, months]));
  }
}
