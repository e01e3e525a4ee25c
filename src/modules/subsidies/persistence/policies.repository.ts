import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PolicyVersion } from '../domain/rule-set.js';
import { findPoliciesByIds, listPolicyVersions } from './policies.statements.js';

/** Revisions of policies; one that was in force once stays. */
@Injectable()
export class PoliciesRepository {
  /** @param code all policies when left out */
  versions(tx: Tx, code?: string): Promise<PolicyVersion[]> {
    return tx.all(listPolicyVersions, { code: code ?? null });
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, PolicyVersion>> {
    const rows = await tx.all(findPoliciesByIds, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
