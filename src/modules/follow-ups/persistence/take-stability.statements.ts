import { sql, statement } from '../../../platform/database/index.js';

export const updateLeavingInformed = statement('follow-ups.update-leaving-informed', {
  sql: `
    UPDATE follow_up SET left_told_on = :leftOn WHERE placement_id = :placementId AND left_told_on IS NULL`,
  params: { placementId: sql.uuid, leftOn: sql.date },
  row: {},
});
