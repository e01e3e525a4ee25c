import { Injectable } from '@nestjs/common';
import { BlindIndexes, open, PersonKeys, seal } from '../../../platform/crypto/index.js';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { ContactKind } from '../domain/seeker.js';

const ID_PURPOSE = 'seeker.id_number';
const PHONE_PURPOSE = 'contact_means.phone';

export interface NewContact {
  readonly kind: ContactKind;
  /** Null for a person who can be reached by no number. */
  readonly phone: string | null;
  /** False for what was written but cannot be dialled. */
  readonly dialable: boolean;
}

/** Seals, indexes and opens the two numbers that name a person outside the system. */
@Injectable()
export class SealedNumbers {
  constructor(
    private readonly keys: PersonKeys,
    private readonly indexes: BlindIndexes,
  ) {}

  idIndex(idNumber: string): Buffer {
    return this.indexes.of(ID_PURPOSE, idNumber);
  }

  idTail(tail: string): Buffer {
    return this.indexes.tail(ID_PURPOSE, tail);
  }

  phoneIndex(phone: string): Buffer {
    return this.indexes.of(PHONE_PURPOSE, phone);
  }

  phoneTail(tail: string): Buffer {
    return this.indexes.tail(PHONE_PURPOSE, tail);
  }

  idColumns(
    key: Buffer,
    seekerId: string,
    idNumber: string,
  ): { id_number: Buffer; id_index: Buffer; id_tail: Buffer } {
    return {
      id_number: seal(key, idNumber, `seeker.id_number:${seekerId}`),
      id_index: this.idIndex(idNumber),
      id_tail: this.idTail(idNumber),
    };
  }

  contactRow(key: Buffer, seekerId: string, position: number, contact: NewContact): Record<string, unknown> {
    const { kind, phone, dialable } = contact;
    return {
      id: newId(),
      seeker_id: seekerId,
      kind,
      position,
      phone: phone === null ? null : seal(key, phone, `contact_means.phone:${seekerId}`),
      phone_index: phone === null || !dialable ? null : this.phoneIndex(phone),
      phone_tail: phone === null || !dialable ? null : this.phoneTail(phone),
      dialable,
    };
  }

  /** ID numbers in the clear, by seeker. The caller writes the audit entry. */
  async openIds(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, string>> {
    const keys = await this.keys.load(tx, seekerIds);
    const rows = await tx.query<{ id: string; id_number: Buffer }>(
      `SELECT id, id_number FROM seeker WHERE id = ANY($1::uuid[])`,
      [seekerIds],
    );
    return new Map(
      rows.flatMap((row) => {
        const key = keys.get(row.id);
        return key ? [[row.id, open(key, row.id_number, `seeker.id_number:${row.id}`).toString()]] : [];
      }),
    );
  }

  /** Numbers a person can be called at, in the order to try them. The caller writes the audit entry. */
  async openPhones(
    tx: Tx,
    seekerIds: readonly string[],
  ): Promise<Map<string, { kind: ContactKind; phone: string; dialable: boolean }[]>> {
    const keys = await this.keys.load(tx, seekerIds);
    const rows = await tx.query<{
      seeker_id: string;
      kind: ContactKind;
      phone: Buffer | null;
      dialable: boolean;
    }>(
      `SELECT seeker_id, kind, phone, dialable FROM contact_means WHERE seeker_id = ANY($1::uuid[]) ORDER BY seeker_id, position`,
      [seekerIds],
    );
    const phones = new Map<string, { kind: ContactKind; phone: string; dialable: boolean }[]>();
    for (const { seeker_id: id, kind, phone, dialable } of rows) {
      const key = keys.get(id);
      if (!key || !phone) continue;
      const opened = { kind, dialable, phone: open(key, phone, `contact_means.phone:${id}`).toString() };
      phones.set(id, [...(phones.get(id) ?? []), opened]);
    }
    return phones;
  }
}
