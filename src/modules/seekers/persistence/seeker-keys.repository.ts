import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

interface NumberColumns {
  readonly id: string;
  readonly id_index: Buffer;
  readonly id_tail: Buffer;
  readonly index_key: number;
}
interface PhoneColumns {
  readonly seeker_id: string;
  readonly position: number;
  readonly phone_index: Buffer;
  readonly phone_tail: Buffer;
  readonly index_key: number;
}

/** Rows of persons by the key their indexes stand under; those read here are locked. */
@Injectable()
export class SeekerKeysRepository {
  people(
    tx: Tx,
    keyName: number,
    after: string | null,
    limit: number,
  ): Promise<{ id: string; erased: boolean }[]> {
    return tx.query(
      `SELECT id, erased_at IS NOT NULL AS erased FROM seeker
       WHERE index_key IS DISTINCT FROM $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 FOR UPDATE`,
      [keyName, after, limit],
    );
  }

  async setNumbers(tx: Tx, people: readonly NumberColumns[]): Promise<void> {
    await tx.insertMany(
      'seeker_number',
      people.map(({ id, id_index, index_key }) => ({ number_index: id_index, seeker_id: id, index_key })),
    );
    await tx.execute(
      `UPDATE seeker s SET id_index = n.id_index, id_tail = n.id_tail, index_key = n.index_key
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::int[]) AS n(id, id_index, id_tail, index_key) WHERE s.id = n.id`,
      [
        people.map(({ id }) => id),
        people.map((one) => one.id_index),
        people.map((one) => one.id_tail),
        people.map((one) => one.index_key),
      ],
    );
  }

  async markErased(tx: Tx, ids: readonly string[], keyName: number): Promise<void> {
    await tx.execute(`UPDATE seeker SET index_key = $2 WHERE id = ANY($1::uuid[])`, [ids, keyName]);
  }

  /** Persons with a means of contact that stands under another key. */
  async reachable(tx: Tx, keyName: number, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT seeker_id AS id FROM contact_means
       WHERE index_key IS DISTINCT FROM $1 AND ($2::uuid IS NULL OR seeker_id > $2) ORDER BY seeker_id LIMIT $3`,
      [keyName, after, limit],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query(`SELECT FROM contact_means WHERE seeker_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
      ids,
    ]);
    return ids;
  }

  async setPhones(tx: Tx, phones: readonly PhoneColumns[]): Promise<void> {
    await tx.execute(
      `UPDATE contact_means c SET phone_index = n.phone_index, phone_tail = n.phone_tail, index_key = n.index_key
       FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::bytea[], $5::int[])
         AS n(seeker_id, position, phone_index, phone_tail, index_key)
       WHERE c.seeker_id = n.seeker_id AND c.position = n.position`,
      [
        phones.map((one) => one.seeker_id),
        phones.map((one) => one.position),
        phones.map((one) => one.phone_index),
        phones.map((one) => one.phone_tail),
        phones.map((one) => one.index_key),
      ],
    );
  }

  /** No number, or none that can be dialled: nothing of them is keyed. */
  async markUnindexed(tx: Tx, seekerIds: readonly string[], keyName: number): Promise<void> {
    await tx.execute(
      `UPDATE contact_means SET index_key = $2 WHERE seeker_id = ANY($1::uuid[]) AND phone_index IS NULL AND phone_tail IS NULL`,
      [seekerIds, keyName],
    );
  }

  async left(tx: Tx, keyName: number): Promise<{ numbers: number; phones: number }> {
    const [row] = await tx.query<{ numbers: number; phones: number }>(
      `SELECT (SELECT count(*) FROM seeker WHERE index_key IS DISTINCT FROM $1)::int AS numbers,
              (SELECT count(*) FROM contact_means WHERE index_key IS DISTINCT FROM $1)::int AS phones`,
      [keyName],
    );
    return row!;
  }

  async dropOtherKeys(tx: Tx, keyName: number): Promise<void> {
    await tx.execute(`DELETE FROM seeker_number WHERE index_key IS DISTINCT FROM $1`, [keyName]);
  }
}
