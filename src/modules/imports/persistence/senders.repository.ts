import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type Sender, SENDERS } from '../domain/ledger.js';
import { findSideOfSender } from './senders.statements.js';

@Injectable()
export class SendersRepository {
  /** As what the actor sends; null for whoever sends no ledgers, and for a bureau on neither side of the cooperation. */
  async senderOf(tx: Tx, cooperation: string): Promise<Sender | null> {
    const { role, places } = tx.actor;
    if (role !== 'bureau') return SENDERS.find((sender) => sender === role) ?? null;
    const found = await tx.first(findSideOfSender, { cooperation, places });
    return found?.sender ?? null;
  }
}
