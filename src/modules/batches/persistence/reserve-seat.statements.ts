import { sql, statement } from '../../../platform/database/index.js';

export const lockPlacementsForReservation = statement('batches.lock-placements-for-reservation', {
  sql: `SELECT id FROM placement WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});
