import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type NoticeCommand, Notices } from '../../notifications/index.js';
import { listSourceBureaus } from '../persistence/bureau-notices.statements.js';

/** Tells the bureau that answers for a cooperation's source county. */
@Injectable()
export class BureauNotices {
  constructor(private readonly notices: Notices) {}

  /** Tells nobody while the county has no account yet; the alarm is still in the lists. */
  async tell(tx: Tx, cooperation: string, order: Omit<NoticeCommand, 'to' | 'cooperation'>): Promise<void> {
    const bureaus = await tx.withSystemScope(() => tx.all(listSourceBureaus, { cooperation }));
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
