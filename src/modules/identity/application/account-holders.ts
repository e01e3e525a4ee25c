import { Injectable } from '@nestjs/common';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import type { Holder } from '../domain/holder.js';

const PURPOSE = 'account_holder';

/** Knows one person again as the holder of two accounts, without keeping the staff number. */
@Injectable()
export class AccountHolders {
  constructor(private readonly indexes: BlindIndexes) {}

  of(staffNumber: string): Holder {
    return this.keyed(staffNumber.normalize('NFKC').trim().toUpperCase());
  }

  /** The accounts an installation begins with belong to nobody by number yet. */
  ofFirstAccount(name: string): Holder {
    return this.keyed(`first account ${name}`);
  }

  private keyed(text: string): Holder {
    const [now, previous = null] = this.indexes.every(PURPOSE, text);
    return { now: now!, previous, keyName: this.indexes.keyName };
  }
}
