import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type EmployerMatch,
  employerNameKey,
  EmployerNames,
  employerShortName,
} from '../domain/employer-name.js';
import type { EmployerKind, EmployerStatus } from '../domain/employer.js';

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

const REF = `id, name, uscc, kind, status, district_code AS "districtCode", vetted_until AS "vettedUntil"`;

/** Finds employers for other modules, in the caller's transaction and within what its actor may see. */
@Injectable()
export class EmployerReader {
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, EmployerRef>> {
    const rows = await tx.query<EmployerRef>(`SELECT ${REF} FROM employer WHERE id = ANY($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byUscc(tx: Tx, codes: readonly string[]): Promise<Map<string, EmployerRef>> {
    const rows = await tx.query<EmployerRef>(`SELECT ${REF} FROM employer WHERE uscc = ANY($1::text[])`, [
      codes,
    ]);
    return new Map(rows.map((row) => [row.uscc, row]));
  }

  /**
   * Firms by the names a ledger writes: the full form first, then the short one; never a guess between two.
   * @returns an answer for every name asked
   */
  async byNames(tx: Tx, names: readonly string[]): Promise<Map<string, EmployerMatch<EmployerRef>>> {
    const asked = [...new Set(names)];
    const rows = await tx.query<EmployerRef>(
      `SELECT ${REF} FROM employer WHERE name_key = ANY($1::text[]) OR (short_key <> '' AND short_key = ANY($2::text[])) ORDER BY id`,
      [asked.map(employerNameKey), asked.map(employerShortName)],
    );
    const index = new EmployerNames(rows);
    return new Map(asked.map((name) => [name, index.find(name)]));
  }
}
