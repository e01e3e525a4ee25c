import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { StoredRow } from '../domain/validated-row.js';

/** ID numbers as written → persons who carry them; numbers nobody carries are absent. */
export type FindsPersons = (tx: Tx, idNumbers: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Whom rows stand for, so that each can be told who looked. The module that keeps persons says how they are found. */
@Injectable()
export class RowPersons {
  private finds: FindsPersons | undefined;

  register(finds: FindsPersons): void {
    this.finds = finds;
  }

  /** Records the rows became or would change, and persons whose number stands in them. */
  async of(tx: Tx, rows: readonly StoredRow[]): Promise<string[]> {
    const records = rows.flatMap(({ subjectId, content }) => subjectId ?? content.concerns ?? []);
    const numbers = rows.flatMap(({ content }) => content.cells.id ?? []);
    const persons =
      this.finds && numbers.length > 0 ? await this.finds(tx, numbers) : new Map<string, string>();
    return [...new Set([...records, ...persons.values()])];
  }
}
