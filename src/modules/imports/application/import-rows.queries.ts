import { Injectable } from '@nestjs/common';
import { type Actor, proofRequired } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import { importRowNotFound } from '../domain/import.errors.js';
import type { StoredRow } from '../domain/validated-row.js';
import type { LedgerLayout } from '../domain/ledger.js';
import { CorrectedRowsRepository } from '../persistence/corrected-rows.repository.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { ImportRowViewsRepository } from '../persistence/import-row-views.repository.js';
import { ImportsQueries } from './imports.queries.js';
import { LedgerKinds } from './ledger-kinds.js';
import { RowPersons } from './row-persons.js';
import { findUserNamesForRows } from '../persistence/import-rows.statements.js';

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
  /** What its columns hold, and so what is covered. */
  readonly layout: LedgerLayout;
}

/** Rows an account may look through in a day on the strength of its sign-in alone; for more it proves who it is again. */
export const ROWS_WITHOUT_PROOF = 50;

@Injectable()
export class ImportRowsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportsQueries,
    private readonly rows: ImportRowsRepository,
    private readonly corrected: CorrectedRowsRepository,
    private readonly views: ImportRowViewsRepository,
    private readonly kinds: LedgerKinds,
    private readonly persons: RowPersons,
    private readonly budget: DisclosureBudget,
  ) {}

  /**
   * A page of rows; the caller covers what their columns say. Written down with whom they stand for; rows not seen today count
   * like a list of people.
   * @param fresh whether who is calling was proved a moment ago
   * @returns one row more than the page takes when there are more; it is not shown
   * @throws importNotFound, proofRequired beyond {@link ROWS_WITHOUT_PROOF}
   */
  review(actor: Actor, id: string, filter: RowsFilter, fresh: boolean): Promise<ReviewedRow[]> {
    return this.uow.write(actor, async (tx) => {
      const { kind } = await this.queries.load(tx, id);
      const limit = filter.limit + 1;
      const rows = await this.rows.page(tx, id, await this.rows.key(tx, id), { ...filter, limit });
      const shown = rows.slice(0, filter.limit);
      const { unseen, today } = await this.views.add(
        tx,
        id,
        shown.map(({ seq }) => seq),
      );
      if (unseen > 0 && today > ROWS_WITHOUT_PROOF && !fresh) throw proofRequired();
      await this.budget.spend(tx, 'listed', unseen);
      await this.note(tx, id, 'import.rows-read', shown);
      return this.reviewed(tx, kind, rows);
    });
  }

  /**
   * Rows in the clear: each counts like a number looked up singly.
   * @param purpose why, one of those the route lists. @throws importNotFound, importRowNotFound, disclosureLimit
   */
  reveal(actor: Actor, id: string, seqs: readonly number[], purpose: string): Promise<ReviewedRow[]> {
    return this.uow.write(actor, async (tx) => {
      const { kind } = await this.queries.load(tx, id);
      const rows = await this.rows.some(tx, id, await this.rows.key(tx, id), seqs);
      const missing = seqs.find((seq) => !rows.some((row) => row.seq === seq));
      if (missing !== undefined) throw importRowNotFound({ id, seq: missing });
      await this.budget.spend(tx, 'single', rows.length);
      await this.note(tx, id, 'import.rows-revealed', rows, `purpose=${purpose}`);
      return this.reviewed(tx, kind, rows);
    });
  }

  private async reviewed(tx: Tx, kind: string, rows: readonly StoredRow[]): Promise<ReviewedRow[]> {
    const earlier = await this.corrected.earlier(tx, kind, rows);
    const names = await this.namesOf(tx, rows);
    const { layout } = this.kinds.get(kind);
    return rows.map((row) => ({ row, earlier: earlier.get(row.seq) ?? null, names, layout }));
  }

  private async note(
    tx: Tx,
    id: string,
    action: `import.rows-${'read' | 'revealed'}`,
    rows: readonly StoredRow[],
    ...fields: string[]
  ): Promise<void> {
    tx.audit({
      action,
      aggregate: 'import',
      aggregateId: id,
      fields: [`count=${rows.length}`, ...fields],
      subjects: await this.persons.of(tx, rows),
    });
  }

  /** Who corrected cells of these rows. */
  private async namesOf(tx: Tx, rows: readonly StoredRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(rows.flatMap(({ content }) => (content.corrections ?? []).map(({ by }) => by)));
    if (ids.size === 0) return new Map();
    const found = await tx.all(findUserNamesForRows, { ids: [...ids] });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
