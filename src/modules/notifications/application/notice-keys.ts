import { Injectable } from '@nestjs/common';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ADDRESS_PURPOSE } from './notice-transitions.js';
import { updateNoticeAddressIndexes } from '../persistence/notice-keys.statements.js';

const LEFT = `address_index IS NOT NULL AND index_key IS DISTINCT FROM $1`;

/** Addresses notices were sent to: an answer within a week is known by them. */
@Injectable()
export class NoticeKeys {
  constructor(private readonly indexes: BlindIndexes) {}

  /** @param addresses in the clear, as far as they are known. @returns how many notices */
  rekey(tx: Tx, addresses: readonly string[]): Promise<number> {
    return tx.run(updateNoticeAddressIndexes, {
      addresses: addresses.map((address) => this.indexes.previous(ADDRESS_PURPOSE, address)),
      addresses2: addresses.map((address) => this.indexes.of(ADDRESS_PURPOSE, address)),
      keyName: this.indexes.keyName,
    });
  }

  /** What nobody can answer any more by address alone. */
  async deleteAnswered(tx: Tx): Promise<void> {
    await tx.execute(
      `UPDATE notice SET address_index = NULL WHERE ${LEFT} AND sent_at <= app_now() - interval '7 days'`,
      [this.indexes.keyName],
    );
  }

  async left(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notice WHERE ${LEFT}`,
      [this.indexes.keyName],
    );
    return row!.count;
  }

  async forget(tx: Tx): Promise<void> {
    await tx.execute(`UPDATE notice SET address_index = NULL WHERE ${LEFT}`, [this.indexes.keyName]);
  }
}
