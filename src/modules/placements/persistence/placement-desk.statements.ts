import { sql, statement } from '../../../platform/database/index.js';

export const releaseKeptPlace = statement('placements.release-kept-place', {
  sql: `
    UPDATE placement SET keeps_place = false, bed = NULL WHERE id = :placementId AND keeps_place`,
  params: { placementId: sql.uuid },
  row: {},
});
