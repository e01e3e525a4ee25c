import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { RunProgress } from '../domain/run-phase.js';

export interface ProgressStep extends RunProgress {
  readonly seq: number;
  readonly at: Date;
}

/** The way of a run, step by step: read once at the end, or followed while it lasts. */
@Injectable()
export class MatchProgressRepository {
  async note(
    tx: Tx,
    plan: { readonly id: string; readonly cooperation: string },
    progress: RunProgress,
  ): Promise<void> {
    await tx.execute(`UPDATE match_plan SET progress = $2 WHERE id = $1 AND status = 'running'`, [
      plan.id,
      JSON.stringify(progress),
    ]);
    await tx.execute(
      `INSERT INTO match_progress (plan_id, seq, cooperation, phase, done)
       SELECT $1, COALESCE(max(seq), 0) + 1, $2, $3, $4 FROM match_progress WHERE plan_id = $1`,
      [plan.id, plan.cooperation, progress.phase, progress.done],
    );
  }

  async isRunning(tx: Tx, planId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM match_plan WHERE id = $1 AND status = 'running'`, [planId]);
    return rows.length > 0;
  }

  /** Steps after one already seen, with what became of the run. */
  async since(
    tx: Tx,
    planId: string,
    seq: number,
  ): Promise<{ steps: ProgressStep[]; status: MatchPlanStatus | null }> {
    const steps = await tx.query<ProgressStep>(
      `SELECT seq, phase, done, at FROM match_progress WHERE plan_id = $1 AND seq > $2 ORDER BY seq`,
      [planId, seq],
    );
    const [row] = await tx.query<{ status: MatchPlanStatus }>(`SELECT status FROM match_plan WHERE id = $1`, [
      planId,
    ]);
    return { steps, status: row?.status ?? null };
  }
}
