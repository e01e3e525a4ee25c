import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ImportKeysRepository, type RowPlaceAfter } from '../persistence/import-keys.repository.js';

/** Fingerprints of ledger rows go over to the `INDEX_KEY` of now, from the cells opened with each import's key. */
@Injectable()
export class ImportKeys {
  constructor(private readonly rows: ImportKeysRepository) {}

  rekey(
    tx: Tx,
    after: RowPlaceAfter | null,
    limit: number,
  ): Promise<{ last: RowPlaceAfter | null; count: number }> {
    return this.rows.rekey(tx, after, limit);
  }

  /** Fingerprints whose cells are gone: under the old key they still say that such a row was taken in. */
  left(tx: Tx): Promise<number> {
    return this.rows.left(tx);
  }

  /** A row of those, should it ever come again, counts as new. */
  forget(tx: Tx): Promise<void> {
    return this.rows.forget(tx);
  }
}
