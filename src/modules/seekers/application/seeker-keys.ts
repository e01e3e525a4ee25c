import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { SeekerKeysRepository } from '../persistence/seeker-keys.repository.js';

export interface Rekeyed {
  /** Where to go on; null at the end. */
  readonly last: string | null;
  readonly count: number;
}

/** Blind indexes of persons go over to the `INDEX_KEY` of now, from the numbers opened with each person's key. */
@Injectable()
export class SeekerKeys {
  constructor(
    private readonly numbers: EncryptedIdentifiers,
    private readonly rows: SeekerKeysRepository,
  ) {}

  /** An erased person's index is random and stays. Numbers already moved are passed over. */
  async rekeyNumbers(tx: Tx, after: string | null, limit: number): Promise<Rekeyed> {
    const people = await this.rows.people(tx, this.numbers.keyName, after, limit);
    const opened = await this.numbers.decryptIdNumbers(
      tx,
      people.filter(({ erased }) => !erased).map(({ id }) => id),
    );
    await this.rows.setNumbers(
      tx,
      [...opened].map(([id, idNumber]) => ({ id, ...this.numbers.idIndexColumns(idNumber) })),
    );
    const erased = people.filter((one) => one.erased).map(({ id }) => id);
    await this.rows.markErased(tx, erased, this.numbers.keyName);
    return { last: people.at(-1)?.id ?? null, count: opened.size };
  }

  /** @returns with the numbers of these persons in the clear, for what else is found by them */
  async rekeyPhones(
    tx: Tx,
    after: string | null,
    limit: number,
  ): Promise<Rekeyed & { readonly phones: readonly string[] }> {
    const seekers = await this.rows.reachable(tx, this.numbers.keyName, after, limit);
    const means = (await this.numbers.decryptPhonesWithPosition(tx, seekers)).filter(
      ({ dialable }) => dialable,
    );
    await this.rows.setPhones(
      tx,
      means.map(({ seekerId, position, phone }) => ({
        seeker_id: seekerId,
        position,
        ...this.numbers.phoneIndexColumns(phone),
      })),
    );
    await this.rows.markUnindexed(tx, seekers, this.numbers.keyName);
    const phones = means.map(({ phone }) => phone);
    return { last: seekers.at(-1) ?? null, count: phones.length, phones };
  }

  /** Persons and phones whose sealed number cannot be opened though nobody erased it. */
  left(tx: Tx): Promise<{ numbers: number; phones: number }> {
    return this.rows.left(tx, this.numbers.keyName);
  }

  finish(tx: Tx): Promise<void> {
    return this.rows.dropOtherKeys(tx, this.numbers.keyName);
  }
}
