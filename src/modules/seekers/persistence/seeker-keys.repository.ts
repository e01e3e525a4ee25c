import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  countIndexesUnderOtherKey,
  deleteNumbersUnderOtherKey,
  findSeekersWithPhonesUnderOtherKey,
  lockContactMethods,
  lockSeekersUnderOtherKey,
  updateIndexKeyOfErasedSeekers,
  updateIndexKeyOfUnindexedPhones,
  updateNumberIndexes,
  updatePhoneIndexes,
} from './seeker-keys.statements.js';

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
    return tx.all(lockSeekersUnderOtherKey, { keyName, after, limit });
  }

  async setNumbers(tx: Tx, people: readonly NumberColumns[]): Promise<void> {
    await tx.insertMany(
      'seeker_number',
      people.map(({ id, id_index, index_key }) => ({ number_index: id_index, seeker_id: id, index_key })),
    );
    await tx.run(updateNumberIndexes, {
      ids: people.map(({ id }) => id),
      people: people.map((one) => one.id_index),
      people3: people.map((one) => one.id_tail),
      people4: people.map((one) => one.index_key),
    });
  }

  async markErased(tx: Tx, ids: readonly string[], keyName: number): Promise<void> {
    await tx.run(updateIndexKeyOfErasedSeekers, { ids, keyName });
  }

  /** Persons with a means of contact that stands under another key. */
  async reachable(tx: Tx, keyName: number, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.all(findSeekersWithPhonesUnderOtherKey, { keyName, after, limit });
    const ids = rows.map(({ id }) => id);
    await tx.all(lockContactMethods, { ids });
    return ids;
  }

  async setPhones(tx: Tx, phones: readonly PhoneColumns[]): Promise<void> {
    await tx.run(updatePhoneIndexes, {
      seekerIds: phones.map((one) => one.seeker_id),
      positions: phones.map((one) => one.position),
      phoneIndexes: phones.map((one) => one.phone_index),
      phoneTails: phones.map((one) => one.phone_tail),
      indexKeys: phones.map((one) => one.index_key),
    });
  }

  /** No number, or none that can be dialled: nothing of them is keyed. */
  async markUnindexed(tx: Tx, seekerIds: readonly string[], keyName: number): Promise<void> {
    await tx.run(updateIndexKeyOfUnindexedPhones, { seekerIds, keyName });
  }

  async left(tx: Tx, keyName: number): Promise<{ numbers: number; phones: number }> {
    const row = await tx.first(countIndexesUnderOtherKey, { keyName });
    return row!;
  }

  async dropOtherKeys(tx: Tx, keyName: number): Promise<void> {
    await tx.run(deleteNumbersUnderOtherKey, { keyName });
  }
}
