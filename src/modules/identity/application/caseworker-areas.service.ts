import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  addAreas,
  findActiveCaseworkers,
  lockAreas,
  removeAreas,
} from '../persistence/account.statements.js';

/**
 * Areas of caseworkers as a caseload changes hands. The caller has decided who may give what to whom, and writes it down; a change
 * of an account's areas without a hand-over is an act of two persons.
 */
@Injectable()
export class CaseworkerAreas {
  /** Areas of those of these accounts that belong to an active caseworker of one of the cooperations. */
  findActive(
    tx: Tx,
    ids: readonly string[],
    cooperations: readonly string[],
  ): Promise<Map<string, string[]>> {
    return tx.withSystemScope(async () => {
      const rows = await tx.all(findActiveCaseworkers, { ids, cooperations });
      return new Map(rows.map(({ id, areas }) => [id, areas]));
    });
  }

  /** The areas of an account, which nobody else changes until the transaction ends; none when there is no such account. */
  lock(tx: Tx, id: string): Promise<string[]> {
    return tx.withSystemScope(async () => (await tx.first(lockAreas, { id }))?.areas ?? []);
  }

  async add(tx: Tx, id: string, areas: readonly string[]): Promise<void> {
    await tx.withSystemScope(() => tx.run(addAreas, { id, areas }));
  }

  async remove(tx: Tx, id: string, areas: readonly string[]): Promise<void> {
    await tx.withSystemScope(() => tx.run(removeAreas, { id, areas }));
  }
}
