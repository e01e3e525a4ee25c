import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type Contact, ContactBook } from '../../notifications/index.js';
import { findEmployerContacts } from '../persistence/employer-contacts.statements.js';

/** How an employer is reached: the phone of its contact, else by the bureau of its district. */
@Injectable()
export class EmployerContacts implements OnModuleInit {
  constructor(private readonly book: ContactBook) {}

  onModuleInit(): void {
    this.book.register('employer', (tx, ids) => this.contacts(tx, ids));
  }

  private async contacts(tx: Tx, ids: readonly string[]): Promise<Map<string, Contact>> {
    const rows = await tx.all(findEmployerContacts, { ids });
    return new Map(
      rows.map(({ id, name, phone, place }) => [
        id,
        { name, scope: { place }, ...(phone ? { phone: { number: phone, means: 'own' as const } } : {}) },
      ]),
    );
  }
}
