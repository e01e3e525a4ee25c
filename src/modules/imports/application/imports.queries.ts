import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importNotFound, importNotOwn } from '../domain/import.errors.js';
import type { ImportStatus } from '../domain/import.lifecycle.js';
import { ImportEntity } from '../persistence/import.entity.js';
import type { RowOutcome } from '../domain/validated-row.js';
import { type GivenShare, ImportSharesRepository } from '../persistence/import-shares.repository.js';
import { countRowsByOutcome, findCommittedImportOfFile } from '../persistence/imports.statements.js';

/** An import as its reader stands to it. */
export interface FoundImport {
  readonly found: ImportEntity;
  readonly today: string;
  /** What lets the reader see an import of another office; null for the own office's. */
  readonly shared: GivenShare | null;
  /** The reader may act on it: sent by the own office, and no auditor. */
  readonly acts: boolean;
}

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shares: ImportSharesRepository,
  ) {}

  /** @throws importNotFound, also for one the actor may not see */
  async load(tx: Tx, id: string): Promise<ImportEntity> {
    const found = await tx.em.findOneBy(ImportEntity, { id });
    if (!found) throw importNotFound({ id });
    return found;
  }

  /**
   * For every act on an import: it is the own office's. The policies of the tables hold the same.
   * @throws importNotFound, importNotOwn for one that is only shared
   */
  async loadOwn(tx: Tx, id: string): Promise<ImportEntity> {
    const found = await this.load(tx, id);
    if (found.organisationId !== tx.actor.organisationId) throw importNotOwn({ id });
    return found;
  }

  find(actor: Actor, id: string): Promise<FoundImport> {
    return this.uow.read(actor, async (tx) => {
      const found = await this.load(tx, id);
      const [standing] = await this.standing(tx, [found]);
      return standing!;
    });
  }

  /** Newest first. @param before cursor `uploaded_at|id` */
  list(actor: Actor, limit: number, before?: string): Promise<FoundImport[]> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em
        .createQueryBuilder(ImportEntity, 'i')
        .orderBy('i.uploadedAt', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .limit(limit);
      const [at, id] = before?.split('|') ?? [];
      const page = at && id ? query.where('(i.uploadedAt, i.id) < (:at, :id)', { at, id }) : query;
      return this.standing(tx, await page.getMany());
    });
  }

  /** How many rows of each outcome an import has: counters, for the auditor too, who sees no row. @throws importNotFound */
  outcomes(actor: Actor, id: string): Promise<Record<RowOutcome, number>> {
    return this.uow.read(actor, async (tx) => {
      await this.load(tx, id);
      const rows = await tx.withSystemScope(() => tx.all(countRowsByOutcome, { importId: id }));
      const none = { new: 0, changed: 0, same: 0, conflict: 0, error: 0 };
      return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
    });
  }

  /** @throws importNotFound, importNotOwn, wrongState when it has moved on */
  async getInStatus(tx: Tx, id: string, status: ImportStatus): Promise<ImportEntity> {
    const found = await this.loadOwn(tx, id);
    if (found.status !== status)
      throw wrongState({ aggregate: 'import', status: found.status, expected: status });
    return found;
  }

  /** An earlier committed import of the very same bytes by the same office. */
  async committedWith(tx: Tx, kind: string, hash: Buffer): Promise<string | null> {
    const found = await tx.first(findCommittedImportOfFile, {
      kind,
      hash,
      organisationId: tx.actor.organisationId,
    });
    return found?.id ?? null;
  }

  private async standing(tx: Tx, rows: readonly ImportEntity[]): Promise<FoundImport[]> {
    const { organisationId: office, role } = tx.actor;
    const own = ({ organisationId }: ImportEntity): boolean => organisationId === office;
    const others = rows.filter((row) => !own(row)).map(({ id }) => id);
    const shared = await this.shares.givenTo(tx, office, others);
    return rows.map((found) => ({
      found,
      today: tx.today,
      shared: shared.get(found.id) ?? null,
      acts: own(found) && role !== 'auditor',
    }));
  }
}
