import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type EmployerMatch,
  employerNameKey,
  EmployerNames,
  employerShortName,
} from '../domain/employer-name.js';
import type { EmployerKind, EmployerStatus } from '../domain/employer.js';
import {
  findEmployersByIds,
  findEmployersByNames,
  findEmployersByUscc,
} from '../persistence/employer.statements.js';

/** What other modules need to know of an employer. */
export interface EmployerRef {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly kind: EmployerKind;
  readonly status: EmployerStatus;
  readonly districtCode: string;
  readonly vettedUntil: string | null;
}

/** Finds employers for other modules, in the caller's transaction and within what its actor may see. */
@Injectable()
export class EmployerReader {
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, EmployerRef>> {
    const rows = await tx.all(findEmployersByIds, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byUscc(tx: Tx, codes: readonly string[]): Promise<Map<string, EmployerRef>> {
    const rows = await tx.all(findEmployersByUscc, { codes });
    return new Map(rows.map((row) => [row.uscc, row]));
  }

  /**
   * Firms by the names a ledger writes: the full form first, then the short one; never a guess between two.
   * @returns an answer for every name asked
   */
  async byNames(tx: Tx, names: readonly string[]): Promise<Map<string, EmployerMatch<EmployerRef>>> {
    const asked = [...new Set(names)];
    const rows = await tx.all(findEmployersByNames, {
      asked: asked.map(employerNameKey),
      shortKey: asked.map(employerShortName),
    });
    const index = new EmployerNames(rows);
    return new Map(asked.map((name) => [name, index.find(name)]));
  }
}
