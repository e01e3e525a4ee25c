import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { RunProgress } from '../domain/run-phase.js';
import {
  findPlanStatus,
  insertProgressStep,
  listProgressSince,
  updatePlanProgress,
} from './match-progress.statements.js';

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
    await tx.run(updatePlanProgress, { id: plan.id, progress: JSON.stringify(progress) });
    await tx.run(insertProgressStep, {
      planId: plan.id,
      cooperation: plan.cooperation,
      phase: progress.phase,
      done: progress.done,
    });
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
    const steps = await tx.all(listProgressSince, { planId, seq });
    const row = await tx.first(findPlanStatus, { planId });
    return { steps, status: row?.status ?? null };
  }
}
