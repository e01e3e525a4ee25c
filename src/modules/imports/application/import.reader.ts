import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { findWithdrawnImports } from '../persistence/imports.statements.js';

/** What became of imports, for modules whose rows say which one brought them. */
@Injectable()
export class ImportReader {
  /** Which of these were withdrawn. */
  async findWithdrawn(tx: Tx, importIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findWithdrawnImports, { importIds });
    return new Set(rows.map(({ id }) => id));
  }
}
