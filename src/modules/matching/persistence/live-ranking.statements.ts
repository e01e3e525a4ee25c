import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerNamesForRanking = statement('matching.find-seeker-names-for-ranking', {
  sql: `SELECT id, name FROM seeker WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text() },
});
