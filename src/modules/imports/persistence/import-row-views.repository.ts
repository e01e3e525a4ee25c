import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { countRowsViewedOnDay, lockRowViewsOfUser } from './import-row-views.statements.js';

export interface ViewedRows {
  /** Rows of this view the account had not seen today. */
  readonly unseen: number;
  /** All rows it has seen today, of whatever import. */
  readonly today: number;
}

/** Which rows of imports an account has been shown today; the same row again counts once. */
@Injectable()
export class ImportRowViewsRepository {
  /** Requests of one account at once are counted one after the other. */
  async add(tx: Tx, importId: string, seqs: readonly number[]): Promise<ViewedRows> {
    await tx.all(lockRowViewsOfUser, { userId: tx.actor.userId });
    const before = await this.count(tx);
    if (seqs.length === 0) return { unseen: 0, today: before };
    await tx.execute(
      `INSERT INTO import_row_view AS v (user_id, viewed_on, import_id, seqs) VALUES ($1, $2, $3, $4::int4multirange)
       ON CONFLICT (user_id, viewed_on, import_id) DO UPDATE SET seqs = v.seqs + EXCLUDED.seqs`,
      [tx.actor.userId, tx.today, importId, `{${seqs.map((seq) => `[${seq},${seq}]`).join(',')}}`],
    );
    const today = await this.count(tx);
    return { unseen: today - before, today };
  }

  private async count(tx: Tx): Promise<number> {
    const row = await tx.first(countRowsViewedOnDay, { userId: tx.actor.userId, today: tx.today });
    return row!.count;
  }
}
