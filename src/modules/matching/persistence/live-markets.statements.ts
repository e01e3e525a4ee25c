import type { Certificate } from '../domain/plan.js';
import type { Ruleset } from '../domain/ruleset.js';
import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const findRunningPlan = statement('matching.find-running-plan', {
  sql: `
    SELECT id, ruleset, seed, certificate FROM match_plan
    WHERE cooperation = :cooperation AND status = 'confirmed' ORDER BY confirmed_at DESC, id DESC LIMIT 1`,
  params: { cooperation: sql.text() },
  row: {
    id: sql.uuid,
    ruleset: sql.json<Ruleset>(),
    seed: sql.int,
    certificate: neverNull(sql.json<Certificate>()),
  },
});
