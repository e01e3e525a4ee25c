import { sql, statement } from '../../../platform/database/index.js';

export const findOtherOpenPlacements = statement('placements.find-other-open-placements', {
  sql: `
    SELECT id, seeker_id FROM placement WHERE seeker_id = ANY(:accepted::uuid[]) AND status IN ('proposed', 'intent', 'offered')
    ORDER BY id`,
  params: { accepted: sql.uuids },
  row: { id: sql.uuid, seeker_id: sql.uuid },
});
