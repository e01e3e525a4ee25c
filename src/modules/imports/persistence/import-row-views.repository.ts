import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

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
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('import_row_view:' || $1, 0))`, [
      tx.actor.userId,
    ]);
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
    const [row] = await tx.query<{ count: number }>(
      `SELECT COALESCE(sum(upper(part) - lower(part)), 0)::int AS count
       FROM import_row_view v, unnest(v.seqs) AS part WHERE v.user_id = $1 AND v.viewed_on = $2`,
      [tx.actor.userId, tx.today],
    );
    return row!.count;
  }
}
