import { sql, statement } from '../../../platform/database/index.js';

export const findSeekersHandedTo = statement('worklists.find-seekers-handed-to', {
  sql: `
    SELECT DISTINCT seeker_id AS id FROM caseload_person
    WHERE user_id = :userId AND from_on <= app_today() AND (until_on IS NULL OR until_on >= app_today())`,
  params: { userId: sql.uuid },
  row: { id: sql.uuid },
});
