import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importSharedAlready, importShareNotFound, importShareRefused } from '../domain/import.errors.js';
import { type ImportShare, ImportSharesRepository } from '../persistence/import-shares.repository.js';
import type { Office } from '../persistence/import-shares.statements.js';
import { ImportsQueries } from './imports.queries.js';

export interface SharesOfImport {
  readonly shares: readonly ImportShare[];
  readonly candidates: readonly Office[];
}

/** An office lets another, by name and until a day, read an import it sent; and takes that back. */
@Injectable()
export class ShareImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportsQueries,
    private readonly shares: ImportSharesRepository,
  ) {}

  /** @throws importNotFound, importNotOwn */
  list(actor: Actor, importId: string): Promise<SharesOfImport> {
    return this.uow.read(actor, async (tx) => {
      await this.queries.loadOwn(tx, importId);
      return {
        shares: await this.shares.ofImport(tx, importId),
        candidates: await this.shares.candidates(tx, importId),
      };
    });
  }

  /** @param until last day it may be read. @throws importNotFound, importNotOwn, importShareRefused, importSharedAlready */
  share(actor: Actor, importId: string, sharedWith: string, until: string): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      await this.queries.loadOwn(tx, importId);
      const id = newId();
      await this.insert(tx, { id, importId, sharedWith, until });
      tx.audit({
        action: 'import.shared',
        aggregate: 'import',
        aggregateId: importId,
        fields: [`with=${sharedWith}`, `until=${until}`],
      });
      return id;
    });
  }

  /** @throws importNotFound, importNotOwn, importShareNotFound */
  takeBack(actor: Actor, importId: string, shareId: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      await this.queries.loadOwn(tx, importId);
      const sharedWith = await this.shares.end(tx, importId, shareId);
      if (!sharedWith) throw importShareNotFound({ id: shareId });
      tx.audit({
        action: 'import.share-ended',
        aggregate: 'import',
        aggregateId: importId,
        fields: [`with=${sharedWith}`],
      });
    });
  }

  /** The database decides who may be shared with; what it refuses is said in words. */
  private async insert(tx: Tx, share: Parameters<ImportSharesRepository['insert']>[1]): Promise<void> {
    try {
      await tx.savepoint(() => this.shares.insert(tx, share));
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      if (constraint === 'one_import_share') throw importSharedAlready({ with: share.sharedWith });
      if (constraint !== undefined && REFUSES.has(constraint))
        throw importShareRefused({ with: share.sharedWith });
      throw error;
    }
  }
}

const REFUSES: ReadonlySet<string> = new Set(['import_share_rule', 'import_share_check']);
