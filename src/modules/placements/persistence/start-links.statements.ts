import { sql, statement } from '../../../platform/database/index.js';

export const findAnyPlacementInTransit = statement('placements.find-any-placement-in-transit', {
  sql: `
    SELECT id FROM placement WHERE employer_id = :employerId AND status IN ('departed', 'arrived') LIMIT 1`,
  params: { employerId: sql.uuid },
  row: { id: sql.uuid },
});
