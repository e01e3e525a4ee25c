import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PolicyVersion } from '../domain/rule-set.js';

const VERSION = `id, code, revision, kind, place, name, source, valid_from AS "validFrom", valid_until AS "validUntil", rules`;

/** Revisions of policies; one that was in force once stays. */
@Injectable()
export class PoliciesRepository {
  /** @param code all policies when left out */
  versions(tx: Tx, code?: string): Promise<PolicyVersion[]> {
    return tx.query<PolicyVersion>(
      `SELECT ${VERSION} FROM subsidy_policy WHERE $1::text IS NULL OR code = $1 ORDER BY place, code, revision`,
      [code ?? null],
    );
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, PolicyVersion>> {
    const rows = await tx.query<PolicyVersion>(
      `SELECT ${VERSION} FROM subsidy_policy WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
