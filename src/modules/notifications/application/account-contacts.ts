import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountReader, type HolderKind } from '../../identity/index.js';
import { ContactBook } from './contact-book.js';

const KINDS: readonly HolderKind[] = ['user', 'organisation', 'employer', 'clinic'];

/** Whoever has an account is reached in the system. */
@Injectable()
export class AccountContacts implements OnModuleInit {
  constructor(
    private readonly book: ContactBook,
    private readonly accounts: AccountReader,
  ) {}

  onModuleInit(): void {
    for (const kind of KINDS) {
      this.book.register(kind, async (tx, ids) => {
        const holders = await this.accounts.holders(tx, kind, ids);
        return new Map(
          [...holders].map(([id, { name, place, userIds }]) => [
            id,
            { name, userIds, scope: place ? { place } : {} },
          ]),
        );
      });
    }
  }
}
