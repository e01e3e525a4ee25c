import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type AttemptBudget, waitAfter } from '../domain/attempt-budget.js';

/** Counts tries by a keyed hash of what they were at, in real time whatever the service's clock says. */
@Injectable()
export class AttemptBudgetsRepository {
  /** Takes one try before it is made, so that tries at once are counted too. @returns seconds to wait, 0 when it may be made */
  async take(tx: Tx, key: Buffer, budget: AttemptBudget): Promise<number> {
    await tx.execute(`INSERT INTO guess_budget (key) VALUES ($1) ON CONFLICT DO NOTHING`, [key]);
    const [row] = await tx.query<{ tries: number; wait: number }>(
      `SELECT CASE WHEN last_at < clock_timestamp() - interval '1 day' THEN 0 ELSE tries END AS tries,
              GREATEST(ceil(extract(epoch FROM open_at - clock_timestamp())), 0)::int AS wait
       FROM guess_budget WHERE key = $1 FOR UPDATE`,
      [key],
    );
    if (!row || row.wait > 0) return row?.wait ?? 1;
    const tries = row.tries + 1;
    await tx.execute(
      `UPDATE guess_budget SET tries = $2, last_at = clock_timestamp(), open_at = clock_timestamp() + make_interval(secs => $3)
       WHERE key = $1`,
      [key, tries, waitAfter(tries, budget)],
    );
    return 0;
  }

  /** A try that was right costs nothing. */
  async giveBack(tx: Tx, key: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE guess_budget SET tries = GREATEST(tries - 1, 0), open_at = LEAST(open_at, clock_timestamp()) WHERE key = $1`,
      [key],
    );
  }

  async forget(tx: Tx, key: Buffer): Promise<void> {
    await tx.execute(`DELETE FROM guess_budget WHERE key = $1`, [key]);
  }
}
