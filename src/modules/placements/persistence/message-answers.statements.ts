import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerIdOfPlacement = statement('placements.find-seeker-id-of-placement', {
  sql: `SELECT seeker_id FROM placement WHERE id = :placementId`,
  params: { placementId: sql.uuid },
  row: { seeker_id: sql.uuid },
});
