import { randomBytesPooled } from '../clock/index.js';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import type { Tx } from '../database/index.js';
import { open, seal } from './field-cipher.js';

/**
 * One data key per owner of encrypted fields (a person, an import), wrapped by the installation's key. Destroying the row
 * makes every field of that owner unreadable: that is how a person is erased.
 */
@Injectable()
export class PersonKeys {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Makes and stores a key per owner, in one statement. */
  async create(tx: Tx, ownerIds: readonly string[]): Promise<Map<string, Buffer>> {
    const keys = new Map(ownerIds.map((id) => [id, randomBytesPooled(32)]));
    const wrapped = ownerIds.map((id) => seal(this.config.fieldKey, keys.get(id)!, `data_key:${id}`));
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
    return new Map(
      rows.map((row) => [row.owner_id, open(this.config.fieldKey, row.wrapped, `data_key:${row.owner_id}`)]),
    );
  }

  /** Erases: nothing sealed with these keys can be opened again. */
  async destroy(tx: Tx, ownerIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM data_key WHERE owner_id = ANY($1::uuid[])`, [ownerIds]);
  }
}
