import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ConsentPurpose } from '../domain/seeker.js';
import { findLatestConsents } from '../persistence/consent.statements.js';

export interface LatestConsent {
  readonly given: boolean;
  /** What it was heard or read from, e.g. a row of a workbook. */
  readonly evidence: string | null;
}

/** The word of a person that counts now, for modules that ask where it comes from, or whether one was ever said. */
@Injectable()
export class ConsentReader {
  /** By person; whoever never said one is absent. */
  async findLatest(
    tx: Tx,
    seekerIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<Map<string, LatestConsent>> {
    const rows = await tx.all(findLatestConsents, { seekerIds, purpose });
    return new Map(rows.map(({ id, ...consent }) => [id, consent]));
  }
}
