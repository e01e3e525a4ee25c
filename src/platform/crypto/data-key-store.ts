import { randomBytesPooled } from '../clock/index.js';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import type { Tx } from '../database/index.js';
import { keyIdOf } from './field-cipher.js';
import { decryptWithFieldKey, assertDifferentKeys, encryptWithFieldKey } from './installation-key.js';

const placeOf = (ownerId: string): string => `data_key:${ownerId}`;

/**
 * The statement of a retention rule that erases by destroying keys, at most `$2` at a time.
 * @param owners SELECT that gives the owners as `id`; may use the days as `$1`
 */
export const destroyKeysOf = (owners: string): string =>
  `DELETE FROM data_key WHERE owner_id IN (
    SELECT k.owner_id FROM data_key k JOIN (${owners}) AS owner ON owner.id = k.owner_id LIMIT $2)`;

/**
 * One data key per owner of encrypted fields (a person, an import), wrapped by the installation's key. Destroying the row
 * makes every field of that owner unreadable: that is how a person is erased.
 */
@Injectable()
export class DataKeyStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Makes and stores a key per owner, in one statement. */
  async create(tx: Tx, ownerIds: readonly string[]): Promise<Map<string, Buffer>> {
    const keys = new Map(ownerIds.map((id) => [id, randomBytesPooled(32)]));
    const wrapped = ownerIds.map((id) => this.wrap(id, keys.get(id)!));
    await tx.query(`INSERT INTO data_key (owner_id, wrapped) SELECT * FROM unnest($1::uuid[], $2::bytea[])`, [
      ownerIds,
      wrapped,
    ]);
    return keys;
  }

  /** Keys of the owners that still have one. */
  async load(tx: Tx, ownerIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await tx.query<{ owner_id: string; wrapped: Buffer }>(
      `SELECT owner_id, wrapped FROM data_key WHERE owner_id = ANY($1::uuid[])`,
      [ownerIds],
    );
    return new Map(rows.map((row) => [row.owner_id, this.unwrap(row.owner_id, row.wrapped)]));
  }

  /**
   * Wraps keys that another installation key wrapped with the one of now; numbers and cells need not be touched.
   * @throws when both keys happen to have the same short name: choose another new one
   * @returns how many; 0 when `FIELD_KEY_PREVIOUS` is needed no more
   */
  async rewrap(tx: Tx, limit: number): Promise<number> {
    assertDifferentKeys(this.config);
    const rows = await tx.query<{ owner_id: string; wrapped: Buffer }>(
      `DELETE FROM data_key WHERE owner_id IN (
         SELECT owner_id FROM data_key WHERE get_byte(wrapped, 1) <> $1 LIMIT $2)
       RETURNING owner_id, wrapped`,
      [keyIdOf(this.config.fieldKey), limit],
    );
    await tx.insertMany(
      'data_key',
      rows.map(({ owner_id, wrapped }) => ({
        owner_id,
        wrapped: this.wrap(owner_id, this.unwrap(owner_id, wrapped)),
      })),
    );
    return rows.length;
  }

  private wrap(ownerId: string, key: Buffer): Buffer {
    return encryptWithFieldKey(this.config, key, placeOf(ownerId));
  }

  private unwrap(ownerId: string, wrapped: Buffer): Buffer {
    return decryptWithFieldKey(this.config, wrapped, placeOf(ownerId));
  }

  /** Erases: nothing sealed with these keys can be opened again. */
  async destroy(tx: Tx, ownerIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM data_key WHERE owner_id = ANY($1::uuid[])`, [ownerIds]);
  }
}
