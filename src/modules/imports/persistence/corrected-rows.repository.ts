import { Injectable } from '@nestjs/common';
import { seal } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { CellCorrection, ValidatedCells, RowContent, StoredRow } from '../domain/validated-row.js';
import type { LedgerRow } from '../domain/ledger.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { StoredTexts } from './stored-texts.js';
import { contentOf, place, withoutRaw } from './row-content.js';
import { findAppliedRowNumbers, updateCorrectedRow } from './corrected-rows.statements.js';

const PAGE = 500;

/** What a row's ledger said before, by column: the row of the same record that was taken in last. */
export type EarlierCells = ReadonlyMap<number, Readonly<Record<string, string>>>;

/** Rows that are judged again after a cell was put right, and what an earlier ledger said of the same record. */
@Injectable()
export class CorrectedRowsRepository {
  private readonly words = new StoredTexts();

  constructor(private readonly rows: ImportRowsRepository) {}

  /** Every row of the workbook, in file order. */
  async all(tx: Tx, importId: string, key: Buffer): Promise<StoredRow[]> {
    const all: StoredRow[] = [];
    for (let after = 0; ; after = all.at(-1)!.seq) {
      const page = await this.rows.page(tx, importId, key, { after, limit: PAGE });
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }

  /** Rows that are in: what they brought is not judged again. A row refused while it was taken in is not in. */
  async takenIn(tx: Tx, importId: string): Promise<Set<number>> {
    const rows = await tx.all(findAppliedRowNumbers, { importId });
    return new Set(rows.map(({ seq }) => seq));
  }

  async rewrite(
    tx: Tx,
    importId: string,
    key: Buffer,
    rewritten: {
      readonly seq: number;
      readonly row: LedgerRow;
      readonly validation: ValidatedCells<unknown> & { readonly fingerprint: Buffer | null };
      readonly corrections: readonly CellCorrection[];
    },
  ): Promise<void> {
    const { seq, row, validation, corrections } = rewritten;
    const kept = contentOf(row, validation, this.words);
    const content: RowContent =
      corrections.length > 0 && !validation.keepNothing ? { ...kept, corrections } : kept;
    await tx.run(updateCorrectedRow, {
      importId,
      seq,
      action: validation.action,
      outcome: validation.outcome,
      draft: validation.draft ?? false,
      findings: JSON.stringify(withoutRaw(validation.findings)),
      content: seal(key, JSON.stringify(content), place(importId, seq)),
      fingerprint: validation.fingerprint,
      keyName: this.rows.keyName,
    });
  }

  /** @returns by row, the cells of the ledger row that last brought the record this one would change */
  async earlier(tx: Tx, kind: string, rows: readonly StoredRow[]): Promise<EarlierCells> {
    const wanted = rows.flatMap(({ seq, outcome, content }) =>
      outcome === 'changed' && content.concerns ? [{ seq, id: content.concerns }] : [],
    );
    const found = await this.rows.lastOf(
      tx,
      kind,
      wanted.map(({ id }) => id),
    );
    return new Map(
      wanted.flatMap(({ seq, id }) => {
        const row = found.get(id);
        return row ? [[seq, row.content.cells] as const] : [];
      }),
    );
  }
}
