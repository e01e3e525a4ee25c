import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type Contact, ContactBook } from '../../notifications/index.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { findSeekerContacts } from '../persistence/seeker-contacts.statements.js';

const LOWEST_FIRST = { own: 0, shared: 1, relative: 2 } as const;

/** Tells notifications how a registered person is reached: by the phone they own, else one they share or a relative's. */
@Injectable()
export class SeekerContacts implements OnModuleInit {
  constructor(
    private readonly book: ContactBook,
    private readonly numbers: EncryptedIdentifiers,
  ) {}

  onModuleInit(): void {
    this.book.register('seeker', (tx, ids) => this.contacts(tx, ids));
  }

  private async contacts(tx: Tx, ids: readonly string[]): Promise<Map<string, Contact>> {
    const rows = await tx.all(findSeekerContacts, { ids });
    const phones = await this.numbers.decryptPhones(tx, ids);
    return new Map(
      rows.map(({ id, name, area, place }) => {
        const usable = (phones.get(id) ?? []).flatMap(({ kind, phone, dialable }) =>
          kind === 'none' || !dialable ? [] : [{ number: phone, means: kind }],
        );
        const [phone] = usable.sort((a, b) => LOWEST_FIRST[a.means] - LOWEST_FIRST[b.means]);
        return [id, { name, ...(phone ? { phone } : {}), scope: { area, place } }];
      }),
    );
  }
}
