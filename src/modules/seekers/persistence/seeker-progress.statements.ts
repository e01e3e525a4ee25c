import { sql, statement } from '../../../platform/database/index.js';

export const lockSeekersInStatus = statement('seekers.lock-seekers-in-status', {
  sql: `
    SELECT id, birth_on AS "birthOn" FROM seeker WHERE id = ANY(:id::uuid[]) AND status = ANY(:status::text[]) ORDER BY id FOR UPDATE`,
  params: { id: sql.uuids, status: sql.texts() },
  row: { id: sql.uuid, birthOn: sql.date },
});
