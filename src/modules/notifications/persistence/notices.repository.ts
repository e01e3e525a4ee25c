import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Notice } from '../domain/notice.js';
import { NOTICE_COLUMNS } from './notice-lists.statements.js';
import { claimDueNotices, lockExpiredNotices, lockInterruptedNotices } from './notices.statements.js';

@Injectable()
export class NoticesRepository {
  async byId(tx: Tx, id: string): Promise<Notice | undefined> {
    const [notice] = await tx.query<Notice>(`SELECT ${NOTICE_COLUMNS} FROM notice n WHERE n.id = $1`, [id]);
    return notice;
  }

  async lock(tx: Tx, id: string): Promise<Notice | undefined> {
    const [notice] = await tx.query<Notice>(
      `SELECT ${NOTICE_COLUMNS} FROM notice n WHERE n.id = $1 FOR UPDATE`,
      [id],
    );
    return notice;
  }

  /** The notice a gateway speaks of: by our effect key, by its own reference, or the last one sent to an address. */
  async lockSent(
    tx: Tx,
    channel: string,
    by: { effectKey?: string; reference?: string; addressIndexes?: readonly Buffer[] },
  ): Promise<Notice | undefined> {
    const [notice] = await tx.query<Notice>(
      `SELECT ${NOTICE_COLUMNS} FROM notice n WHERE n.channel = $1
         AND (n.effect_key = $2 OR n.reference = $3
              OR (n.address_index = ANY($4::bytea[]) AND n.sent_at > app_now() - interval '7 days'))
       ORDER BY n.effect_key = $2 DESC NULLS LAST, n.sent_at DESC NULLS LAST LIMIT 1 FOR UPDATE`,
      [channel, by.effectKey ?? null, by.reference ?? null, by.addressIndexes ?? null],
    );
    return notice;
  }

  /** Marks notices that are due as handed to the queue; any number of workers may ask at once. */
  handOut(tx: Tx, limit: number): Promise<{ id: string; round: number }[]> {
    return tx.all(claimDueNotices, { limit });
  }

  async idsToExpire(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.all(lockExpiredNotices, { limit });
    return rows.map((row) => row.id);
  }

  /** Attempts whose process never came back with an answer. */
  async idsInterrupted(tx: Tx, seconds: number, limit: number): Promise<string[]> {
    const rows = await tx.all(lockInterruptedNotices, { seconds, limit });
    return rows.map((row) => row.id);
  }
}
