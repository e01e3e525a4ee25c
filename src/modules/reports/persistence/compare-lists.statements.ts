import { sql, statement } from '../../../platform/database/index.js';

export const findIdNumberIndexes = statement('reports.find-id-number-indexes', {
  sql: `SELECT id, id_index AS key FROM seeker WHERE id = ANY(:seekerIds::uuid[])`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid, key: sql.bytes },
});
