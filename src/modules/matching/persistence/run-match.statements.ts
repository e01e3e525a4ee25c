import { sql, statement } from '../../../platform/database/index.js';

export const updateSolverLosses = statement('matching.update-solver-losses', {
  sql: `
    UPDATE match_plan SET solver_losses = solver_losses + 1 WHERE id = :id RETURNING solver_losses AS losses`,
  params: { id: sql.uuid },
  row: { losses: sql.int },
});
