import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importNotFound } from '../domain/import.errors.js';
import type { ImportStatus } from '../domain/import.lifecycle.js';
import { ImportEntity } from '../persistence/import.entity.js';
import type { StoredRow } from '../domain/judged-row.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';

export interface RowsFilter {
  readonly outcome?: string;
  readonly code?: string;
  readonly after?: number;
  readonly limit: number;
}

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: ImportRowsRepository,
  ) {}

  /** @throws importNotFound, also for one the actor may not see */
  async load(tx: Tx, id: string): Promise<ImportEntity> {
    const found = await tx.em.findOneBy(ImportEntity, { id });
    if (!found) throw importNotFound({ id });
    return found;
  }

  find(actor: Actor, id: string): Promise<{ found: ImportEntity; today: string }> {
    return this.uow.read(actor, async (tx) => ({ found: await this.load(tx, id), today: tx.today }));
  }

  /** Newest first. @param before cursor `uploaded_at|id` */
  list(actor: Actor, limit: number, before?: string): Promise<{ rows: ImportEntity[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em
        .createQueryBuilder(ImportEntity, 'i')
        .orderBy('i.uploadedAt', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .limit(limit);
      const [at, id] = before?.split('|') ?? [];
      const page = at && id ? query.where('(i.uploadedAt, i.id) < (:at, :id)', { at, id }) : query;
      return { rows: await page.getMany(), today: tx.today };
    });
  }

  /** Rows with what stood in their cells: a read of personal data, so it is written down. */
  async reviewRows(actor: Actor, id: string, filter: RowsFilter): Promise<StoredRow[]> {
    return this.uow.write(actor, async (tx) => {
      await this.load(tx, id);
      const rows = await this.rows.page(tx, id, await this.rows.key(tx, id), filter);
      tx.audit({
        action: 'import.rows-read',
        aggregate: 'import',
        aggregateId: id,
        fields: [`count=${rows.length}`],
      });
      return rows;
    });
  }

  /** @throws wrongState when it has moved on */
  async mustBe(tx: Tx, id: string, status: ImportStatus): Promise<ImportEntity> {
    const found = await this.load(tx, id);
    if (found.status !== status)
      throw wrongState({ aggregate: 'import', status: found.status, expected: status });
    return found;
  }

  /** An earlier committed import of the very same bytes. */
  async committedWith(tx: Tx, kind: string, hash: Buffer): Promise<string | null> {
    const [found] = await tx.query<{ id: string }>(
      `SELECT id FROM import WHERE kind = $1 AND file_hash = $2 AND status = 'committed' ORDER BY uploaded_at LIMIT 1`,
      [kind, hash],
    );
    return found?.id ?? null;
  }
}
