import { sql, statement } from '../../../platform/database/index.js';

export const findDisputedPlacements = statement('placements.find-disputed-placements', {
  sql: `
    SELECT DISTINCT placement_id AS id FROM dispute WHERE placement_id = ANY(:ids::uuid[])
    AND kind IN ('start', 'start_date', 'leaving') AND status IN ('open', 'answered')`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});
