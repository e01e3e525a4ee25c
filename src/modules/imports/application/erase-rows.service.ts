import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';

/** Blanks the kept cells of a person who is erased, in whatever workbook they stand, also in rows that were refused. */
@Injectable()
export class EraseRowsService {
  constructor(private readonly rows: ImportRowsRepository) {}

  /** @param traces ID number and phones as written; rows that hold any of them go blank too @returns how many rows */
  forget(tx: Tx, person: string, traces: readonly string[]): Promise<number> {
    return this.rows.blank(tx, person, traces);
  }
}
