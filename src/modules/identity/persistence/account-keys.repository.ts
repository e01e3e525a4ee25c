import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Holder } from '../domain/holder.js';
import {
  clearPreviousHolders,
  countKeyedRecoveryCodes,
  deleteKeyedRecoveryCodes,
  lockHoldersUnderOtherKey,
  updateHolderIndex,
} from './account-keys.statements.js';

/** What of accounts stands under a key of the installation. */
@Injectable()
export class AccountKeysRepository {
  /** Administrators whose holder stands under another key than this one; locked. */
  holdersUnderOther(tx: Tx, keyName: number): Promise<{ id: string; name: string; holder: Buffer }[]> {
    return tx.all(lockHoldersUnderOtherKey, { keyName });
  }

  async setHolder(tx: Tx, id: string, { now, previous, keyName }: Holder): Promise<void> {
    await tx.run(updateHolderIndex, { id, now, previous, keyName });
  }

  async dropPreviousHolders(tx: Tx): Promise<void> {
    await tx.run(clearPreviousHolders, {});
  }

  /** Recovery codes keyed by `INDEX_KEY` that can still be used. */
  async keyedRecoveryCodes(tx: Tx): Promise<number> {
    const row = await tx.first(countKeyedRecoveryCodes, {});
    return row!.count;
  }

  async deleteKeyedRecoveryCodes(tx: Tx): Promise<void> {
    await tx.run(deleteKeyedRecoveryCodes, {});
  }
}
