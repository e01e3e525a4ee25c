import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importNotFound } from '../domain/import.errors.js';
import type { ImportStatus } from '../domain/import.lifecycle.js';
import { ImportEntity } from '../persistence/import.entity.js';
import type { RowOutcome, StoredRow } from '../domain/judged-row.js';
import { CorrectedRowsRepository } from '../persistence/corrected-rows.repository.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';

export interface RowsFilter {
  readonly outcome?: string;
  readonly code?: string;
  readonly after?: number;
  readonly limit: number;
}

/** A row under review, beside what an earlier ledger said of the same record. */
export interface ReviewedRow {
  readonly row: StoredRow;
  readonly earlier: Readonly<Record<string, string>> | null;
  readonly names: ReadonlyMap<string, string>;
}

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: ImportRowsRepository,
    private readonly corrected: CorrectedRowsRepository,
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

  /** How many rows of each outcome an import has. */
  outcomes(actor: Actor, id: string): Promise<Record<RowOutcome, number>> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.query<{ outcome: RowOutcome; count: number }>(
        `SELECT outcome, count(*)::int AS count FROM import_row WHERE import_id = $1 GROUP BY outcome`,
        [id],
      );
      const none = { new: 0, changed: 0, same: 0, conflict: 0, error: 0 };
      return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
    });
  }

  /** Rows with what stood in their cells: a read of personal data, so it is written down. */
  async reviewRows(actor: Actor, id: string, filter: RowsFilter): Promise<ReviewedRow[]> {
    return this.uow.write(actor, async (tx) => {
      const { kind } = await this.load(tx, id);
      const rows = await this.rows.page(tx, id, await this.rows.key(tx, id), filter);
      const earlier = await this.corrected.earlier(tx, kind, rows);
      const names = await this.namesOf(tx, rows);
      tx.audit({
        action: 'import.rows-read',
        aggregate: 'import',
        aggregateId: id,
        fields: [`count=${rows.length}`],
      });
      return rows.map((row) => ({ row, earlier: earlier.get(row.seq) ?? null, names }));
    });
  }

  /** Who corrected cells of these rows. */
  private async namesOf(tx: Tx, rows: readonly StoredRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(rows.flatMap(({ content }) => (content.corrections ?? []).map(({ by }) => by)));
    if (ids.size === 0) return new Map();
    const found = await tx.query<{ id: string; name: string }>(
      `SELECT id, display_name AS name FROM user_account WHERE id = ANY($1::uuid[])`,
      [[...ids]],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
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
