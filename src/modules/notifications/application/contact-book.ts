import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type Contact, mergeContacts, type NoticeRecipient, type RecipientKind } from '../domain/contact.js';

export type ContactResolver = (tx: Tx, ids: readonly string[]) => Promise<Map<string, Contact>>;

/**
 * How recipients are reached. Modules to the right register what they know of their people (in `onModuleInit`); it is asked
 * when a notice is about to go out, with the sight of the asking transaction.
 */
@Injectable()
export class ContactBook {
  private readonly resolvers = new Map<RecipientKind, ContactResolver[]>();

  /** Several modules may know something of one kind: what is registered later adds to it. */
  register(kind: RecipientKind, resolver: ContactResolver): void {
    this.resolvers.set(kind, [...(this.resolvers.get(kind) ?? []), resolver]);
  }

  /** @returns undefined when nobody knows the recipient */
  async contactOf(tx: Tx, { kind, id }: NoticeRecipient): Promise<Contact | undefined> {
    return (await this.contactsOf(tx, kind, [id])).get(id);
  }

  async contactsOf(tx: Tx, kind: RecipientKind, ids: readonly string[]): Promise<Map<string, Contact>> {
    const found = new Map<string, Contact>();
    if (ids.length === 0) return found;
    for (const resolver of this.resolvers.get(kind) ?? []) {
      for (const [id, contact] of await resolver(tx, ids)) {
        const known = found.get(id);
        found.set(id, known ? mergeContacts(known, contact) : contact);
      }
    }
    return found;
  }
}
