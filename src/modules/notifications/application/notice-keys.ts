import { Injectable } from '@nestjs/common';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ADDRESS_PURPOSE } from './notice-transitions.js';

const LEFT = `address_index IS NOT NULL AND index_key IS DISTINCT FROM $1`;

/** Addresses notices were sent to: an answer within a week is known by them. */
@Injectable()
export class NoticeKeys {
  constructor(private readonly indexes: BlindIndexes) {}

  /** @param addresses in the clear, as far as they are known. @returns how many notices */
  rekey(tx: Tx, addresses: readonly string[]): Promise<number> {
    return tx.execute(
      `UPDATE notice n SET address_index = a.now, index_key = $3
       FROM unnest($1::bytea[], $2::bytea[]) AS a(was, now) WHERE n.address_index = a.was`,
      [
        addresses.map((address) => this.indexes.previous(ADDRESS_PURPOSE, address)),
        addresses.map((address) => this.indexes.of(ADDRESS_PURPOSE, address)),
        this.indexes.keyName,
      ],
    );
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
