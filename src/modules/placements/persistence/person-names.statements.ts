import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerNamesOfPlacements = statement('placements.find-seeker-names-of-placements', {
  sql: `
    SELECT p.id, s.name FROM placement p JOIN seeker s ON s.id = p.seeker_id WHERE p.id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text() },
});
