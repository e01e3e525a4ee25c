import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Holder } from '../domain/holder.js';

/** What of accounts stands under a key of the installation. */
@Injectable()
export class AccountKeysRepository {
  /** Administrators whose holder stands under another key than this one; locked. */
  holdersUnderOther(tx: Tx, keyName: number): Promise<{ id: string; name: string; holder: Buffer }[]> {
    return tx.query(
      `SELECT id, name, holder FROM user_account WHERE holder IS NOT NULL AND index_key IS DISTINCT FROM $1 ORDER BY name FOR UPDATE`,
      [keyName],
    );
  }

  async setHolder(tx: Tx, id: string, { now, previous, keyName }: Holder): Promise<void> {
    await tx.execute(
      `UPDATE user_account SET holder = $2, holder_previous = $3, index_key = $4 WHERE id = $1`,
      [id, now, previous, keyName],
    );
  }

  async dropPreviousHolders(tx: Tx): Promise<void> {
    await tx.execute(`UPDATE user_account SET holder_previous = NULL WHERE holder_previous IS NOT NULL`);
  }

  /** Recovery codes keyed by `INDEX_KEY` that can still be used. */
  async keyedRecoveryCodes(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM recovery_code WHERE under_index_key AND used_at IS NULL`,
    );
    return row!.count;
  }

  async deleteKeyedRecoveryCodes(tx: Tx): Promise<void> {
    await tx.execute(`DELETE FROM recovery_code WHERE under_index_key AND used_at IS NULL`);
  }
}
