import { Injectable } from '@nestjs/common';
import { BlindIndexes, open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { ContactKind } from '../domain/seeker.js';
import { findEncryptedIdNumbers, findEncryptedPhones } from './encrypted-identifiers.statements.js';

const ID_PURPOSE = 'seeker.id_number';
const PHONE_PURPOSE = 'contact_means.phone';

export interface NewContact {
  readonly kind: ContactKind;
  /** Null for a person who can be reached by no number. */
  readonly phone: string | null;
  /** False for what was written but cannot be dialled. */
  readonly dialable: boolean;
}

interface OpenedPhone {
  readonly kind: ContactKind;
  readonly phone: string;
  readonly dialable: boolean;
}
type PlacedPhone = OpenedPhone & { readonly seekerId: string; readonly position: number };

/** Seals, indexes and opens the two numbers that name a person outside the system. */
@Injectable()
export class EncryptedIdentifiers {
  constructor(
    private readonly keys: DataKeyStore,
    private readonly indexes: BlindIndexes,
  ) {}

  /** What a number is found by; the first is how it is written now. */
  idIndexes(idNumber: string): Buffer[] {
    return this.indexes.every(ID_PURPOSE, idNumber);
  }

  idTails(tail: string): Buffer[] {
    return this.indexes.everyTail(ID_PURPOSE, tail);
  }

  phoneIndexes(phone: string): Buffer[] {
    return this.indexes.every(PHONE_PURPOSE, phone);
  }

  phoneTails(tail: string): Buffer[] {
    return this.indexes.everyTail(PHONE_PURPOSE, tail);
  }

  /** The key the written ones stand under. */
  get keyName(): number {
    return this.indexes.keyName;
  }

  idIndexColumns(idNumber: string): { id_index: Buffer; id_tail: Buffer; index_key: number } {
    return {
      id_index: this.indexes.of(ID_PURPOSE, idNumber),
      id_tail: this.indexes.tail(ID_PURPOSE, idNumber),
      index_key: this.keyName,
    };
  }

  phoneIndexColumns(phone: string): { phone_index: Buffer; phone_tail: Buffer; index_key: number } {
    return {
      phone_index: this.indexes.of(PHONE_PURPOSE, phone),
      phone_tail: this.indexes.tail(PHONE_PURPOSE, phone),
      index_key: this.keyName,
    };
  }

  idColumns(
    key: Buffer,
    seekerId: string,
    idNumber: string,
  ): { id_number: Buffer; id_index: Buffer; id_tail: Buffer; index_key: number } {
    return {
      id_number: seal(key, idNumber, `seeker.id_number:${seekerId}`),
      ...this.idIndexColumns(idNumber),
    };
  }

  /**
   * Takes the numbers of new persons, under every key in use: whoever registers one of them a second time is refused, also where
   * the first person cannot be seen, and whichever key either process writes with.
   */
  async take(tx: Tx, people: readonly { readonly id: string; readonly idNumber: string }[]): Promise<void> {
    const { keyName, previousKeyName } = this.indexes;
    await tx.insertMany(
      'seeker_number',
      people.flatMap(({ id, idNumber }) =>
        this.idIndexes(idNumber).map((number_index, at) => ({
          number_index,
          seeker_id: id,
          index_key: at === 0 ? keyName : previousKeyName,
        })),
      ),
    );
  }

  contactRow(key: Buffer, seekerId: string, position: number, contact: NewContact): Record<string, unknown> {
    const { kind, phone, dialable } = contact;
    return {
      id: newId(),
      seeker_id: seekerId,
      kind,
      position,
      phone: phone === null ? null : seal(key, phone, `contact_means.phone:${seekerId}`),
      ...(phone === null || !dialable
        ? { phone_index: null, phone_tail: null, index_key: this.keyName }
        : this.phoneIndexColumns(phone)),
      dialable,
    };
  }

  /** ID numbers in the clear, by seeker. The caller writes the audit entry. */
  async decryptIdNumbers(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, string>> {
    const keys = await this.keys.load(tx, seekerIds);
    const rows = await tx.all(findEncryptedIdNumbers, { seekerIds });
    return new Map(
      rows.flatMap((row) => {
        const key = keys.get(row.id);
        return key ? [[row.id, open(key, row.id_number, `seeker.id_number:${row.id}`).toString()]] : [];
      }),
    );
  }

  /** Numbers a person can be called at, in the order to try them. The caller writes the audit entry. */
  async decryptPhones(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, OpenedPhone[]>> {
    const phones = new Map<string, OpenedPhone[]>();
    for (const { seekerId, position: _, ...opened } of await this.decryptPhonesWithPosition(tx, seekerIds))
      phones.set(seekerId, [...(phones.get(seekerId) ?? []), opened]);
    return phones;
  }

  /** The same, each with its place among the means of its person. */
  async decryptPhonesWithPosition(tx: Tx, seekerIds: readonly string[]): Promise<PlacedPhone[]> {
    const keys = await this.keys.load(tx, seekerIds);
    const rows = await tx.all(findEncryptedPhones, { seekerIds });
    return rows.flatMap(({ phone, ...means }) => {
      const key = keys.get(means.seekerId);
      if (!key || !phone) return [];
      return [{ ...means, phone: open(key, phone, `contact_means.phone:${means.seekerId}`).toString() }];
    });
  }
}
