import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type Sender, SENDERS } from '../domain/ledger.js';

@Injectable()
export class SendersRepository {
  /** As what the actor sends; null for whoever sends no ledgers, and for a bureau on neither side of the cooperation. */
  async senderOf(tx: Tx, cooperation: string): Promise<Sender | null> {
    const { role, places } = tx.actor;
    if (role !== 'bureau') return SENDERS.find((sender) => sender === role) ?? null;
    const [found] = await tx.query<{ sender: Sender }>(
      `SELECT CASE WHEN source_place = ANY($2) THEN 'source-bureau' ELSE 'destination-bureau' END AS sender
       FROM cooperation WHERE id = $1 AND (source_place = ANY($2) OR destination_place = ANY($2))`,
      [cooperation, places],
    );
    return found?.sender ?? null;
  }
}
