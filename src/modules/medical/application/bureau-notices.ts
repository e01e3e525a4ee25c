import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type NoticeCommand, Notices } from '../../notifications/index.js';

/** Tells the bureau that answers for a cooperation's source county. */
@Injectable()
export class BureauNotices {
  constructor(private readonly notices: Notices) {}

  /** Tells nobody while the county has no account yet; the alarm is still in the lists. */
  async tell(tx: Tx, cooperation: string, order: Omit<NoticeCommand, 'to' | 'cooperation'>): Promise<void> {
    const bureaus = await tx.withSystemScope(() =>
      tx.query<{ id: string }>(
        `SELECT o.id FROM organisation o JOIN cooperation c ON c.source_place = o.place
         WHERE c.id = $1 AND o.kind = 'source-bureau' ORDER BY o.id`,
        [cooperation],
      ),
    );
    await this.notices.sendMany(
      tx,
      bureaus.map(({ id }) => ({
        ...order,
        effectKey: `${order.effectKey}:${id}`,
        to: { kind: 'organisation', id },
        cooperation,
      })),
    );
  }
}
