import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  endImportShare,
  endLapsedShares,
  findSharesGivenTo,
  insertImportShare,
  listShareCandidates,
  listSharesOfImport,
  type Office,
} from './import-shares.statements.js';

/** What lets an office read an import of another. */
export interface GivenShare {
  readonly from: string;
  readonly until: string;
}

export interface ImportShare {
  readonly id: string;
  readonly with: Office;
  readonly by: string | null;
  readonly at: string;
  readonly until: string;
  readonly endedAt: string | null;
}

export interface NewShare {
  readonly id: string;
  readonly importId: string;
  readonly sharedWith: string;
  readonly until: string;
}

/** Offices an import is shared with. Names of other offices are read with the service's sight, after the import was found. */
@Injectable()
export class ImportSharesRepository {
  /** Open shares given to an office, by import. */
  async givenTo(tx: Tx, office: string, importIds: readonly string[]): Promise<Map<string, GivenShare>> {
    if (importIds.length === 0) return new Map();
    const rows = await tx.withSystemScope(() => tx.all(findSharesGivenTo, { importIds, office }));
    return new Map(rows.map(({ importId, ...share }) => [importId, share]));
  }

  /** Everything an import was ever shared with, newest first. */
  ofImport(tx: Tx, importId: string): Promise<ImportShare[]> {
    return tx.withSystemScope(() => tx.all(listSharesOfImport, { importId }));
  }

  /** Offices of the cooperation it may be shared with: bureaus and townships of the sender's side, of both for what both may see. */
  candidates(tx: Tx, importId: string): Promise<Office[]> {
    return tx.withSystemScope(() => tx.all(listShareCandidates, { importId }));
  }

  /** Fails on `import_share_rule` for an office or a day that may not be, on `one_import_share` for one that has it. */
  async insert(tx: Tx, { id, importId, sharedWith, until }: NewShare): Promise<void> {
    // The one before has run out: it makes room.
    await tx.run(endLapsedShares, { importId, sharedWith, userId: tx.actor.userId });
    await tx.run(insertImportShare, {
      id,
      importId,
      organisationId: tx.actor.organisationId,
      sharedWith,
      userId: tx.actor.userId,
      until,
    });
  }

  /** @returns with whom it was shared; null when there was no such share of this import, or it is over */
  async end(tx: Tx, importId: string, id: string): Promise<string | null> {
    const row = await tx.first(endImportShare, { id, importId, userId: tx.actor.userId });
    return row?.sharedWith ?? null;
  }
}
