import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { Certificate } from '../domain/plan.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockPlanStatus = statement('matching.lock-plan-status', {
  sql: `SELECT status FROM match_plan WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { status: sql.text<MatchPlanStatus>() },
});

export const findPlanCertificate = statement('matching.find-plan-certificate', {
  sql: `SELECT certificate FROM match_plan WHERE id = :id`,
  params: { id: sql.uuid },
  row: { certificate: nullable(sql.json<Certificate>()) },
});
