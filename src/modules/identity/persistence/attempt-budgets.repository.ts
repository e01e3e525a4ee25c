import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type AttemptBudget, waitAfter } from '../domain/attempt-budget.js';
import {
  deleteAttemptBudget,
  insertAttemptBudget,
  lockAttemptBudget,
  releaseAttempt,
  updateAttemptBudget,
} from './attempt-budgets.statements.js';

/** Counts tries by a keyed hash of what they were at, in real time whatever the service's clock says. */
@Injectable()
export class AttemptBudgetsRepository {
  /** Takes one try before it is made, so that tries at once are counted too. @returns seconds to wait, 0 when it may be made */
  async take(tx: Tx, key: Buffer, budget: AttemptBudget): Promise<number> {
    await tx.run(insertAttemptBudget, { key });
    const row = await tx.first(lockAttemptBudget, { key });
    if (!row || row.wait > 0) return row?.wait ?? 1;
    const tries = row.tries + 1;
    await tx.run(updateAttemptBudget, { key, tries, waitSeconds: waitAfter(tries, budget) });
    return 0;
  }

  /** A try that was right costs nothing. */
  async giveBack(tx: Tx, key: Buffer): Promise<void> {
    await tx.run(releaseAttempt, { key });
  }

  async forget(tx: Tx, key: Buffer): Promise<void> {
    await tx.run(deleteAttemptBudget, { key });
  }
}
