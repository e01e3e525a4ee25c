import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { RunPhase } from '../domain/run-phase.js';
import { sql, statement } from '../../../platform/database/index.js';

export const updatePlanProgress = statement('matching.update-plan-progress', {
  sql: `UPDATE match_plan SET progress = :progress WHERE id = :id AND status = 'running'`,
  params: { id: sql.uuid, progress: sql.jsonText },
  row: {},
});

export const insertProgressStep = statement('matching.insert-progress-step', {
  sql: `
    INSERT INTO match_progress (plan_id, seq, cooperation, phase, done)
    SELECT :planId, COALESCE(max(seq), 0) + 1, :cooperation, :phase, :done FROM match_progress WHERE plan_id = :planId`,
  params: { planId: sql.uuid, cooperation: sql.text(), phase: sql.text(), done: sql.float },
  row: {},
});

export const listProgressSince = statement('matching.list-progress-since', {
  sql: `
    SELECT seq, phase, done, at FROM match_progress WHERE plan_id = :planId AND seq > :seq ORDER BY seq`,
  params: { planId: sql.uuid, seq: sql.int },
  row: { seq: sql.int, phase: sql.text<RunPhase>(), done: sql.float, at: sql.instant },
});

export const findPlanStatus = statement('matching.find-plan-status', {
  sql: `SELECT status FROM match_plan WHERE id = :planId`,
  params: { planId: sql.uuid },
  row: { status: sql.text<MatchPlanStatus>() },
});
