import type { SeekerStatus } from '../domain/seeker.lifecycle.js';
import { sql, statement } from '../../../platform/database/index.js';

export const lockSeekersInStatus = statement('seekers.lock-seekers-in-status', {
  sql: `
    SELECT id, status, version, county_code, area_code, birth_on AS "birthOn" FROM seeker WHERE id = ANY(:id::uuid[]) AND status = ANY(:status::text[]) ORDER BY id FOR UPDATE`,
  params: { id: sql.uuids, status: sql.texts() },
  row: {
    id: sql.uuid,
    status: sql.text<SeekerStatus>(),
    version: sql.int,
    county_code: sql.text(),
    area_code: sql.text(),
    birthOn: sql.date,
  },
});
