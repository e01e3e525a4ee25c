import { sql, statement } from '../../../platform/database/index.js';

export const lockPlacementsOfSeeker = statement('placements.lock-placements-of-seeker', {
  sql: `SELECT id FROM placement WHERE seeker_id = :seekerId ORDER BY id FOR UPDATE`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid },
});
